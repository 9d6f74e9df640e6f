// SPDX-License-Identifier: EUPL-1.2
#include "imports/preview.hpp"

#include <map>

#include "competence/answers.hpp"

namespace raccordo::territory {
namespace {

/// A line of bodies gives two rows; its columns are named as in the file.
template <class Row>
std::string column_name(std::string_view member) {
  if constexpr (std::is_same_v<Row, BodyNameRow>) {
    static std::map<std::string_view, std::string_view> const names{
        {"valid_from", "name_from"}, {"valid_to", "name_to"}, {"source", "name_source"}, {"certainty", "name_certainty"}};
    if (auto found = names.find(member); found != names.end()) return std::string(found->second);
  }
  return std::string(member);
}

template <class Row>
std::vector<ImportField> fields_of(RowChange<Row> const& change) {
  std::vector<ImportField> fields;
  boost::mp11::mp_for_each<members_of<Row>>([&](auto d) {
    if (std::is_same_v<Row, BodyNameRow> && std::string_view(d.name) == "body") return;
    auto before = change.before ? column_text((*change.before).*d.pointer) : std::nullopt;
    auto after = change.after ? column_text((*change.after).*d.pointer) : std::nullopt;
    if (before != after) fields.push_back({column_name<Row>(d.name), std::move(before), std::move(after)});
  });
  return fields;
}

template <class Row>
Row const& shown(RowChange<Row> const& change) {
  return change.after ? *change.after : *change.before;
}

class Describer {
 public:
  Describer(Snapshot const& present, Date today) : present_(present), today_(today) {}

  ImportRow row(RowChange<BodyRow> const& change) const {
    auto const& r = shown(change);
    return base(change, shown_name(present_, r.code, today_));
  }
  ImportRow row(RowChange<BodyNameRow> const& change) const { return base(change, shown(change).name); }
  ImportRow row(RowChange<AreaMemberRow> const& change) const {
    auto const& r = shown(change);
    auto out = base(change, municipality_name(r.istat_code));
    out.holder = area_name(r.area);
    return out;
  }
  ImportRow row(RowChange<AssignmentRow> const& change) const {
    auto const& r = shown(change);
    auto out = base(change, r.municipality ? municipality_name(*r.municipality) : area_name(r.area.value_or("")));
    out.holder = shown_name(present_, r.body, r.valid_to.value_or(today_));
    out.function = r.function;
    out.role = r.role;
    return out;
  }

 private:
  template <class Row>
  ImportRow base(RowChange<Row> const& change, std::string subject) const {
    auto const& r = shown(change);
    return {.line = change.line,
            .change = change.change,
            .subject = std::move(subject),
            .valid_from = r.valid_from,
            .valid_to = r.valid_to,
            .fields = fields_of(change)};
  }
  std::string municipality_name(std::string const& istat_code) const {
    auto* found = present_.municipality(istat_code);
    return found ? found->name : istat_code;
  }
  std::string area_name(std::string const& code) const {
    auto* found = present_.area(code);
    return found ? found->name : code;
  }

  Snapshot const& present_;
  Date today_;
};

/// What a line does, when it does something to the body and something to its name.
ImportChange together(ImportChange body, ImportChange name) {
  if (body == ImportChange::unchanged || body == name) return name;
  if (name == ImportChange::unchanged || body == ImportChange::added) return body;
  return ImportChange::changed;
}

/// Who answers for the data of a new body.
void add_controller(Plan const& plan, ImportRow& row) {
  for (auto const& change : plan.of<ControllerRow>())
    if (change.line == row.line) row.fields.push_back({"controller_name", std::nullopt, change.after->controller_name});
}

std::vector<ImportRow> body_rows(Plan const& plan, Describer const& describer) {
  std::map<int, RowChange<BodyRow> const*> bodies;
  for (auto const& change : plan.of<BodyRow>()) bodies.emplace(change.line, &change);
  std::vector<ImportRow> rows;
  for (auto const& name : plan.of<BodyNameRow>()) {
    auto row = describer.row(name);
    if (auto body = bodies.find(name.line); body != bodies.end()) {
      auto of_body = describer.row(*body->second);
      row.change = together(of_body.change, row.change);
      row.valid_from = of_body.valid_from;
      row.valid_to = of_body.valid_to;
      row.fields.insert(row.fields.begin(), of_body.fields.begin(), of_body.fields.end());
      add_controller(plan, row);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void count(ImportCounts& counts, ImportChange change) {
  switch (change) {
    case ImportChange::added: ++counts.added; break;
    case ImportChange::changed: ++counts.changed; break;
    case ImportChange::ended: ++counts.ended; break;
    case ImportChange::withdrawn: ++counts.withdrawn; break;
    case ImportChange::unchanged: ++counts.unchanged; break;
  }
}

}  // namespace

ImportPreview preview_of(Plan const& plan, Snapshot const& present, Date today) {
  Describer const describer(present, today);
  ImportPreview preview{.rows = body_rows(plan, describer)};
  for (auto const& change : plan.of<AreaMemberRow>()) preview.rows.push_back(describer.row(change));
  for (auto const& change : plan.of<AssignmentRow>()) preview.rows.push_back(describer.row(change));
  for (auto const& row : preview.rows) count(preview.counts, row.change);
  return preview;
}

}  // namespace raccordo::territory
