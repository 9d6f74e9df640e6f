// SPDX-License-Identifier: EUPL-1.2
#include <benefits/facts.hpp>

#include "file/screen.hpp"
#include "papers/papers.hpp"
#include "papers/routes.hpp"

// Each paper that leaves is a reading, and a fact of the file.
namespace raccordo::benefits {

struct PaperRef {
  FileId file_id;
  FilePaper paper{};
};
BOOST_DESCRIBE_STRUCT(PaperRef, (), (file_id, paper))
struct CorrectionPaperRef {
  FileId file_id;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(CorrectionPaperRef, (), (file_id, number))
inline constexpr auto constraints(json::Of<CorrectionPaperRef>) { return json::table(json::field<&CorrectionPaperRef::number>().range(1, 1'000).sample("1")); }

namespace {

using identity::Principal;

struct Printed {
  Reached reached;
  std::string bytes;
};

Decision shown(store::Decided const& decided, Snapshot const& on) {
  return {decided.kind,    on.names->deciding_name, on.names->signed_by,      decided.act_year,  decided.act_number,
          decided.reasons, decided.granted_cents,   decided.granted_quantity, decided.decided_at};
}

Result<std::string> decision_of(db::Tx& tx, territory::Territory& territory, store::Row const& row) {
  auto const decided = store::find_decision(tx, row.file_id);
  if (!decided) return not_found();
  auto const on = thawed(tx, territory, row, store::snapshot_of_decision(tx, row.file_id), decided->account_id);
  return decision_pdf(on, shown(*decided, on));
}

Result<std::string> notice_of(db::Tx& tx, territory::Territory& territory, store::Row const& row) {
  auto const notice = store::find_notice(tx, row.file_id);
  if (!notice) return not_found();
  auto const& step = notice->step;
  auto const on = notice->snapshot ? thawed(tx, territory, row, *notice->snapshot, step.account_id) : freeze(tx, territory, row, step.account_id);
  return notice_pdf(on, {step.kind, step.text, step.on_day, on.names->signed_by, step.pause_until, step.rules_then()}, notice->at);
}

Result<std::string> correction_of(db::Tx& tx, territory::Territory& territory, store::Row const& row, std::int64_t number) {
  auto const written = store::find_correction(tx, row.file_id, number);
  if (!written) return not_found();
  auto const decided = store::find_decision(tx, row.file_id).value();
  auto const& one = written->correction;
  auto const on = thawed(tx, territory, row, written->snapshot, one.account_id);
  return correction_pdf(on, shown(decided, on), {one.number, one.act_year, one.act_number, one.was_wrong, one.is_right, on.names->signed_by, one.at});
}

void write_down(db::Tx& tx, Reached const& reached, std::string_view what) {
  announce(tx, reached, facts::printed, "{\"v\":1,\"paper\":\"" + std::string(what) + "\"}");
  raccordo::facts::record_reading(tx, reached.actor,
                                  {.purpose = "print",
                                   .record_kind = "file",
                                   .record_id = reached.row.file_id.value,
                                   .controller_id = reached.row.controller_id.value,
                                   .relation = std::string(enum_text(reached.access.relation)),
                                   .sections = reached.access.sections});
}

/// `make(tx, reached)` sets the paper; the row of the reading is durable before the bytes leave.
template <class Make>
Result<http::Response> print(Desks const& desks, Principal const& principal, FileId id, std::string_view what, std::string_view name, Make make) {
  auto printed = TRY(desks.database.read([&](db::Tx& tx) -> Result<Printed> {
    auto reached = TRY(reach(tx, principal, id, "file.print"));
    auto bytes = TRY(make(tx, reached));
    return Printed{std::move(reached), std::move(bytes)};
  }));
  TRY(desks.database.write([&](db::Tx& tx) -> Result<void> {
    write_down(tx, printed.reached, what);
    return {};
  }));
  return http::download(std::move(printed.bytes), "application/pdf", std::string(name) + "-" + id.text().substr(28) + ".pdf");
}

Result<http::Response> paper(Desks const& desks, Principal const& principal, PaperRef const& ref) {
  auto const made = [&](std::string_view name, auto make) { return print(desks, principal, ref.file_id, enum_text(ref.paper), name, make); };
  switch (ref.paper) {
    case FilePaper::decision: return made("decisione", [&](db::Tx& tx, Reached const& reached) { return decision_of(tx, desks.territory, reached.row); });
    case FilePaper::notice: return made("preavviso", [&](db::Tx& tx, Reached const& reached) { return notice_of(tx, desks.territory, reached.row); });
    case FilePaper::summary: break;
  }
  return made("in-breve", [&](db::Tx& tx, Reached const& reached) -> Result<std::string> {
    return summary_pdf(screen_of(tx, desks.territory, principal, reached), tx.now());
  });
}

}  // namespace

void add_paper_routes(api::Api& api, Desks const& desks) {
  api.raw<PaperRef>(http::Method::get,
                    {.path = "/files/{file_id}/papers/{paper}",
                     .operation_id = "file_paper",
                     .summary = "The decision, the notice before a denial, or where the file stands: a tagged PDF in Italian for the person",
                     .tag = "files",
                     .action = "file.print"},
                    {.response = "application/pdf"}, [desks](api::Call& call, PaperRef const& ref) { return paper(desks, call.principal<Principal>(), ref); });
  api.raw<CorrectionPaperRef>(http::Method::get,
                              {.path = "/files/{file_id}/corrections/{number}/paper",
                               .operation_id = "correction_paper",
                               .summary = "The act that puts the decision right, a tagged PDF in Italian",
                               .tag = "files",
                               .action = "file.print"},
                              {.response = "application/pdf"}, [desks](api::Call& call, CorrectionPaperRef const& ref) {
                                return print(desks, call.principal<Principal>(), ref.file_id, "correction", "correzione",
                                             [&](db::Tx& tx, Reached const& reached) { return correction_of(tx, desks.territory, reached.row, ref.number); });
                              });
}

}  // namespace raccordo::benefits
