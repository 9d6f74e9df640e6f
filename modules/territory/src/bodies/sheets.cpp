// SPDX-License-Identifier: EUPL-1.2
#include "bodies/sheets.hpp"

#include <algorithm>

#include <platform/text.hpp>

#include "competence/answers.hpp"

namespace raccordo::territory {
namespace {

/// Where a body stands in a list: enough to go on after it, however the list has changed since.
struct Rank {
  int misfit = 0;
  std::string folded_name;
  std::string code;
  auto operator<=>(Rank const&) const = default;
};

class Ranking {
 public:
  Ranking(Snapshot const& s, BodyFilter const& filter, Date day) : s_(s), day_(day) {
    if (filter.q) query_.emplace(*filter.q);
  }
  Rank rank(BodyRow const& row) const {
    auto const position = static_cast<std::size_t>(&row - s_.rows().bodies.data());
    bool const by_code = query_ && text::fold(row.code) == query_->folded();
    int const misfit = !query_ || by_code ? 0 : query_->misfit(s_.folded_bodies()[position]);
    return {misfit, text::fold(shown_name(s_, row.code, day_)), row.code};
  }

 private:
  Snapshot const& s_;
  Date day_;
  std::optional<text::Query> query_;
};

std::string where(Snapshot const& s, AssignmentRow const& row) {
  if (row.municipality) {
    auto* municipality = s.municipality(*row.municipality);
    return municipality ? municipality->name : *row.municipality;
  }
  auto* area = row.area ? s.area(*row.area) : nullptr;
  return area ? area->name : row.area.value_or("");
}

std::vector<BodyAssignment> assignments_of(Snapshot const& s, std::string_view body) {
  std::vector<BodyAssignment> found;
  for (auto const& a : s.rows().assignments)
    if (a.body == body) found.push_back({where(s, a), a.function, a.role, a.kind, a.valid_from, a.from_precision, a.valid_to, a.certainty, a.act});
  std::ranges::sort(found, {}, [](BodyAssignment const& a) { return std::tie(a.where, a.function, a.role, a.valid_from); });
  return found;
}

}  // namespace

BodySummary summary_of(Snapshot const& s, BodyRow const& row, Date day) {
  auto const* name = s.name_of(row.code, day);
  return {.body_id = body_id(row.code),
          .code = row.code,
          .kind = row.kind,
          .name = name ? name->name : row.code,
          .short_name = name ? name->short_name : std::nullopt,
          .valid_from = row.valid_from,
          .valid_to = row.valid_to,
          .certainty = row.certainty};
}

BodySheet sheet_of(Snapshot const& s, BodyRow const& row, Date day) {
  auto const shown = summary_of(s, row, day);
  BodySheet sheet{.body_id = shown.body_id,
                  .code = shown.code,
                  .kind = shown.kind,
                  .name = shown.name,
                  .short_name = shown.short_name,
                  .valid_from = shown.valid_from,
                  .valid_to = shown.valid_to,
                  .certainty = shown.certainty,
                  .tax_code = row.tax_code,
                  .source = row.source,
                  .assignments = assignments_of(s, row.code)};
  if (auto* seat = row.seat_istat ? s.municipality(*row.seat_istat) : nullptr) sheet.seat_name = seat->name;
  for (auto const& n : s.names_of(row.code)) sheet.names.push_back({n.name, n.short_name, n.valid_from, n.valid_to, n.source, n.certainty});
  if (auto* c = s.controller(row.code)) {
    auto const certainty = c->dpo_contact_kind == "fictitious_role" ? Certainty::hypothesis
                           : c->dpo_contact_kind == "not_known"     ? Certainty::not_known
                                                                    : Certainty::documented;
    sheet.controller = {c->controller_name, c->dpo_contact_kind, c->notice_title, c->source, certainty};
  }
  return sheet;
}

Result<api::Page<BodySummary>> list_bodies(Snapshot const& s, BodyFilter const& filter, Date day) {
  Ranking const ranking(s, filter, day);
  std::optional<Rank> after;
  if (filter.cursor) {
    auto* last = s.body(*filter.cursor);
    if (!last) return invalid_field("?cursor", json::patterns::cursor.name.data(), std::string(json::patterns::cursor.message));
    after = ranking.rank(*last);
  }
  std::vector<std::pair<Rank, BodyRow const*>> ranked;
  for (auto const& row : s.rows().bodies) {
    if (filter.kind && row.kind != *filter.kind) continue;
    auto rank = ranking.rank(row);
    if (rank.misfit != text::no_match && (!after || *after < rank)) ranked.emplace_back(std::move(rank), &row);
  }
  std::ranges::sort(ranked, {}, [](auto const& entry) -> Rank const& { return entry.first; });
  api::Page<BodySummary> page;
  auto const limit = std::min(ranked.size(), static_cast<std::size_t>(filter.limit.value_or(30)));
  for (std::size_t i = 0; i < limit; ++i) page.items.push_back(summary_of(s, *ranked[i].second, day));
  if (limit < ranked.size()) page.next_cursor = page.items.back().code;
  return page;
}

}  // namespace raccordo::territory
