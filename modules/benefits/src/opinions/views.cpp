// SPDX-License-Identifier: EUPL-1.2
#include "opinions/opinions.hpp"

namespace raccordo::benefits {

struct OpinionRef {
  OpinionId opinion_id;
};
BOOST_DESCRIBE_STRUCT(OpinionRef, (), (opinion_id))
struct OpinionsOf {
  FileId file_id;
};
BOOST_DESCRIBE_STRUCT(OpinionsOf, (), (file_id))

namespace {

using identity::Principal;
constexpr std::string_view opinion_tag = "opinions";

raccordo::facts::Reading reading_of(AskedOf const& asked) {
  return {.purpose = "open",
          .record_kind = "opinion",
          .record_id = asked.row.id.value,
          .controller_id = asked.file.row.controller_id.value,
          .relation = {},
          .sections = {}};
}

Opinion as_asked(db::Tx& tx, territory::Territory& territory, AskedOf const& asked) {
  auto out = shown(tx, territory, asked.file.row, asked.row, &asked.file.access);
  if (out.words) std::erase(out.may, "opinion.give");
  return out;
}

}  // namespace

Result<AskedOf> reach_opinion(db::Tx& tx, Principal const& principal, OpinionId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "opinion", id.value, action);
  if (!access)
    return identity::refused(tx, principal, "opinion", id.value,
                             fail(ProblemKind::forbidden, "not-on-this-opinion", "Su questo parere i tuoi incarichi non lo consentono.",
                                  "Risponde chi lavora per l’ente a cui è stato chiesto."));
  auto row = store::find_opinion(tx, id);
  if (!row) return not_found();
  auto const actor = principal.acting(*access->mandate);
  auto file = store::find(tx, row->file_id).value();
  return AskedOf{{std::move(file), actor, std::move(*access)}, std::move(*row)};
}

Opinion shown(db::Tx& tx, territory::Territory& territory, store::Row const& file, store::OpinionRow const& row, identity::Access const* reader) {
  auto const names = territory.names(tx);
  Opinion out{.opinion_id = row.id,
              .question = row.question,
              .shared = row.shared,
              .type_name_it = file.type_code,
              .type_name_en = file.type_code,
              .municipality_name = names.municipality(file.municipality),
              .asked_by_name = identity::account_name(tx, row.asked_by),
              .asked_for_name = names.body(row.asked_for),
              .asked_of_name = names.desk(row.desk_id),
              .asked_at = row.asked_at,
              .due_on = row.due_on,
              .words = row.words,
              .given_on = row.given_on};
  if (auto const type = catalogue::find_type(tx, file.type_code, rome_date(file.opened_at))) {
    out.type_name_it = type->name_it;
    out.type_name_en = type->name_en;
  }
  if (row.given_by) out.given_by_name = identity::account_name(tx, *row.given_by);
  if (row.person_shared)
    if (auto const person = people::find(tx, file.person_id)) {
      out.person_name = people::full_name(*person);
      out.fictitious = person->fictitious;
    }
  if (reader) {
    out.why = identity::why_in_words(tx, territory, *reader);
    out.may = reader->may;
  }
  return out;
}

void add_opinions(File& file, db::Tx& tx, territory::Territory& territory, store::Row const& row) {
  for (auto const& one : store::opinions(tx, file.file_id)) file.opinions.push_back(shown(tx, territory, row, one, nullptr));
}

void add_opinion_routes(api::Api& api, Files& files, Desks const& desks) {
  api.describe_tag(opinion_tag, "Asked of a third party, who sees only the question and what was shared.");
  api.put<OpinionsOf, NewOpinion, File>({.path = "/files/{file_id}/opinions",
                                         .operation_id = "ask_opinion",
                                         .summary = "Ask a body or a team for an opinion; it sees the question and what is shared, nothing else",
                                         .tag = opinion_tag,
                                         .action = "file.ask_opinion"},
                                        [desks, &files](api::Call& call, OpinionsOf const& of, NewOpinion const& in) -> Result<File> {
                                          auto const& principal = call.principal<Principal>();
                                          TRY(desks.database.write([&](db::Tx& tx) { return files.ask_opinion(tx, principal, of.file_id, in); }));
                                          return file_after_change(desks, principal, of.file_id);
                                        });
  api.get<OpinionRef, Opinion>({.path = "/opinions/{opinion_id}",
                                .operation_id = "opinion",
                                .summary = "What is asked, as who is asked sees it; the opening is recorded",
                                .tag = opinion_tag,
                                .action = "opinion.read"},
                               [desks](api::Call& call, OpinionRef const& ref) {
                                 auto const& principal = call.principal<Principal>();
                                 return desks.database.observe([&](db::Tx& tx) -> Result<Opinion> {
                                   auto const asked = TRY(reach_opinion(tx, principal, ref.opinion_id, "opinion.read"));
                                   identity::log_reading(tx, principal, asked.file.access, reading_of(asked));
                                   return as_asked(tx, desks.territory, asked);
                                 });
                               });
  api.put<OpinionRef, OpinionAnswer, Opinion>(
      {.path = "/opinions/{opinion_id}/answer", .operation_id = "give_opinion", .summary = "Answer, once", .tag = opinion_tag, .action = "opinion.give"},
      [desks, &files](api::Call& call, OpinionRef const& ref, OpinionAnswer const& in) {
        auto const& principal = call.principal<Principal>();
        return desks.database.write([&](db::Tx& tx) -> Result<Opinion> {
          TRY(files.give_opinion(tx, principal, ref.opinion_id, in));
          auto const asked = TRY(reach_opinion(tx, principal, ref.opinion_id, "opinion.read"));
          identity::log_further_reading(tx, principal, asked.file.access, reading_of(asked), asked.file.row.thread_id);
          return as_asked(tx, desks.territory, asked);
        });
      });
}

}  // namespace raccordo::benefits
