// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "decisions/decisions.hpp"

// Equal files granted by one act: all of them, or none.
namespace raccordo::benefits {
namespace {

using identity::Principal;

std::string at_file(std::size_t i) { return "/files/" + std::to_string(i); }

NewDecision decision_of(GrantTogether const& in, std::int64_t version) {
  return {.version = version,
          .kind = DecisionKind::granted,
          .act_year = in.act_year,
          .act_number = in.act_number,
          .reasons = in.reasons,
          .granted_cents = {},
          .granted_quantity = {}};
}

/// Which file it was, and that nothing was done: the officer chose many.
Problem of_file(db::Tx& tx, FileId id, Problem problem) {
  auto const row = store::find(tx, id);
  auto const person = row ? people::find(tx, row->person_id) : std::nullopt;
  if (!person || problem.kind == ProblemKind::not_found) return problem;
  problem.detail = "Pratica di " + people::full_name(*person) + ": " + problem.detail + " Non ne è stata decisa nessuna.";
  problem.extension = R"({"file_id":")" + id.text() + "\"}";
  return problem;
}

bool is_under(db::Tx& tx, FileId id, GrantTogether const& in, identity::AccountId by) {
  auto const decided = store::find_decision(tx, id);
  return decided && decided->act_year == in.act_year && decided->act_number == in.act_number && decided->account_id == by &&
         decided->kind == DecisionKind::granted;
}

Result<void> check_equal(db::Tx& tx, std::vector<Reached> const& files) {
  auto const line_of = [&](Reached const& one) {
    auto const proposal = store::find_proposal(tx, one.row.file_id);
    return proposal ? proposal->line_id : funds::LineId{};
  };
  auto const& first = files.front().row;
  for (std::size_t i = 1; i < files.size(); ++i)
    if (files[i].row.type_code != first.type_code || files[i].row.deciding_body_id != first.deciding_body_id || line_of(files[i]) != line_of(files.front()))
      return invalid_field(at_file(i), "not-equal", "Un solo atto concede pratiche dello stesso intervento e della stessa riga di bilancio.");
  return {};
}

/// What a list of equals must not hide: a notice that was sent, an opinion that was asked, something that is missing.
Result<void> check_not_alone(db::Tx& tx, Principal const& principal, store::Row const& row) {
  auto const alone = why_alone(tx, principal, row, store::last_preparation(tx, row.file_id));
  if (alone != DecidedAlone::denial_noticed && alone != DecidedAlone::opinion_asked && alone != DecidedAlone::incomplete) return {};
  return fail(ProblemKind::conflict, "decided-alone", "Si decide a parte.", "Toglila dall’elenco e apri la sua pagina.");
}

Result<void> check_distinct(std::vector<FileAt> const& files) {
  for (std::size_t i = 1; i < files.size(); ++i)
    if (std::ranges::find(files.begin(), files.begin() + static_cast<std::ptrdiff_t>(i), files[i].file_id, &FileAt::file_id) !=
        files.begin() + static_cast<std::ptrdiff_t>(i))
      return invalid_field(at_file(i), "twice", "Questa pratica è già nell’elenco.");
  return {};
}

}  // namespace

Result<GrantedTogether> Files::grant_together(db::Tx& tx, Principal const& principal, GrantTogether const& in) {
  TRY(check_distinct(in.files));
  GrantedTogether granted{in.act_year, in.act_number, static_cast<std::int64_t>(in.files.size()), 0};
  std::vector<Reached> files;
  for (auto const& [id, version] : in.files) {
    // The same act sent again has already done what it says.
    auto reached = is_under(tx, id, in, principal.account_id) ? reach(tx, principal, id, "file.decide") : reach_at(tx, principal, id, "file.decide", version);
    if (!reached) return std::unexpected(of_file(tx, id, std::move(reached).error()));
    files.push_back(std::move(*reached));
  }
  bool const again = std::ranges::all_of(in.files, [&](FileAt const& one) { return is_under(tx, one.file_id, in, principal.account_id); });
  if (!again) {
    TRY(check_equal(tx, files));
    TRY(store::take_act(tx, files.front().row.deciding_body_id, in.act_year, in.act_number, files.front().row.file_id));
  }
  for (auto const& one : files) {
    if (again) {
      granted.granted_cents += store::find_decision(tx, one.row.file_id)->granted_cents;
      continue;
    }
    auto fits = check_not_alone(tx, principal, one.row);
    if (!fits) return std::unexpected(of_file(tx, one.row.file_id, std::move(fits).error()));
    auto cents = conclude(tx, {territory_, desk_}, principal, one, decision_of(in, one.row.version));
    if (!cents) return std::unexpected(of_file(tx, one.row.file_id, std::move(cents).error()));
    granted.granted_cents += *cents;
  }
  return granted;
}

}  // namespace raccordo::benefits
