// SPDX-License-Identifier: EUPL-1.2
#include "imports/lines.hpp"

#include <map>

#include <platform/csv.hpp>
#include <platform/json_constraints.hpp>

#include "reference/tables.hpp"

namespace raccordo::territory {

/// A body and one of its names. Without a source of its own the name has the body's.
struct BodyLine {
  Text code;
  BodyKind kind{};
  Text name;
  Maybe short_name;
  MaybeDay name_from, name_to;
  Maybe name_source;
  std::optional<Certainty> name_certainty;
  Maybe tax_code, seat_istat;
  MaybeDay valid_from, valid_to;
  Text source;
  Certainty certainty{};
};
BOOST_DESCRIBE_STRUCT(BodyLine, (),
                      (code, kind, name, short_name, name_from, name_to, name_source, name_certainty, tax_code, seat_istat, valid_from, valid_to, source,
                       certainty))

/// The same lines with the column `operation`.
template <class Row>
struct Operated : Row {
  std::optional<Operation> operation;
  BOOST_DESCRIBE_CLASS(Operated, (Row), (operation), (), ())
};

namespace {

constexpr csv::Limits limits{.bytes = largest_file, .rows = most_lines};

Problem below_csv(Problem problem) {
  for (auto& field : problem.fields) field.pointer = "/csv" + field.pointer;
  if (problem.fields.empty()) problem.fields.push_back({"/csv", problem.code, problem.detail});
  return problem;
}

Result<bool> has_operation(std::string_view text) {
  csv::Reader reader(text, limits);
  csv::Row header;
  if (!TRY(reader.next(header))) return false;
  return std::ranges::find(header.fields, "operation") != header.fields.end();
}

template <class Row>
Result<std::vector<Wish<Row>>> wishes(std::string_view text) {
  std::vector<Wish<Row>> found;
  if (TRY(has_operation(text))) {
    for (auto& line : TRY(csv::read_all<Operated<Row>>(text, limits)))
      found.push_back({line.line, static_cast<Row&&>(line.value), line.value.operation.value_or(Operation::put)});
  } else {
    for (auto& line : TRY(csv::read_all<Row>(text, limits))) found.push_back({line.line, std::move(line.value), Operation::put});
  }
  if (found.empty()) return fail(ProblemKind::invalid, "csv", "Il file ha solo l'intestazione: non c'è nulla da importare.");
  return found;
}

/// What a column must hold beyond its type.
class Form {
 public:
  explicit Form(int line) : line_(line) {}
  void needed(std::string const& value, std::string_view column) {
    if (value.find_first_not_of(" \t") == value.npos) faults.add(line_, column, "required", "il campo è obbligatorio");
  }
  void matches(Maybe const& value, std::string_view column, json::Pattern const& pattern) {
    if (value && !pattern.matches(*value)) faults.add(line_, column, pattern.name, "«" + *value + "»: " + std::string(pattern.message));
  }
  csv::detail::Faults faults;

 private:
  int line_;
};

void check_form(BodyLine const& r, Form& form) {
  form.matches(r.code, "code", json::patterns::slug);
  form.matches(r.tax_code, "tax_code", json::patterns::body_tax_code);
  form.matches(r.seat_istat, "seat_istat", json::patterns::istat_code);
  form.needed(r.name, "name");
  form.needed(r.source, "source");
}
void check_form(AreaMemberRow const& r, Form& form) {
  form.matches(r.istat_code, "istat_code", json::patterns::istat_code);
  form.needed(r.area, "area");
  form.needed(r.source, "source");
}
void check_form(AssignmentRow const& r, Form& form) {
  form.matches(r.municipality, "municipality", json::patterns::istat_code);
  form.needed(r.function, "function");
  form.needed(r.body, "body");
}

template <class Row>
Result<std::vector<Wish<Row>>> well_formed(std::string_view text) {
  auto found = TRY(wishes<Row>(text));
  csv::detail::Faults all;
  for (auto const& wish : found) {
    Form form(wish.line);
    check_form(wish.row, form);
    for (auto& fault : form.faults.list)
      if (!all.full()) all.list.push_back(std::move(fault));
  }
  if (!all.list.empty()) return std::unexpected(csv::detail::problem_of(std::move(all)));
  return found;
}

BodyRow body_of(BodyLine const& r) { return {r.code, r.kind, r.tax_code, r.seat_istat, r.valid_from, r.valid_to, r.source, r.certainty}; }
BodyNameRow name_of(BodyLine const& r) {
  return {r.code, r.name, r.short_name, r.name_from, r.name_to, r.name_source.value_or(r.source), r.name_certainty.value_or(r.certainty)};
}

/// A body with several names stands on several lines, which must say the same of the body.
Result<Wishes> body_wishes(std::string_view text) {
  Wishes out;
  std::map<std::string, std::pair<int, BodyRow>> first;
  csv::detail::Faults faults;
  for (auto const& wish : TRY(well_formed<BodyLine>(text))) {
    auto body = body_of(wish.row);
    auto [known, is_first] = first.try_emplace(body.code, wish.line, body);
    if (is_first) out.bodies.push_back({wish.line, body, Operation::put});
    else if (known->second.second != body)
      faults.add(wish.line, "code", "body-differs", "«" + body.code + "» è descritto diversamente alla riga " + std::to_string(known->second.first));
    out.body_names.push_back({wish.line, name_of(wish.row), wish.operation});
  }
  if (!faults.list.empty()) return std::unexpected(csv::detail::problem_of(std::move(faults)));
  return out;
}

Result<Wishes> wishes_of(ImportKind kind, std::string_view text) {
  Wishes out;
  switch (kind) {
    case ImportKind::bodies: return body_wishes(text);
    case ImportKind::memberships: out.memberships = TRY(well_formed<AreaMemberRow>(text)); break;
    case ImportKind::delegations: out.delegations = TRY(well_formed<AssignmentRow>(text)); break;
  }
  return out;
}

template <class Row>
void append_header(std::string& out) {
  bool first = true;
  boost::mp11::mp_for_each<members_of<Row>>([&](auto d) { out += (std::exchange(first, false) ? "" : ",") + std::string(d.name); });
  out += '\n';
}
template <class Row>
void append_line(std::string& out, Row const& row) {
  bool first = true;
  boost::mp11::mp_for_each<members_of<Row>>([&](auto d) {
    if (!std::exchange(first, false)) out += ',';
    out += csv::field_text(column_text(row.*d.pointer).value_or(""));
  });
  out += '\n';
}
template <class Row>
std::string file_of(std::vector<Row> const& rows) {
  std::string out;
  append_header<Row>(out);
  for (auto const& row : rows) append_line(out, row);
  return out;
}

std::string bodies_file(Dataset const& d) {
  std::multimap<std::string_view, BodyNameRow const*> names;
  for (auto const& name : d.body_names) names.emplace(name.body, &name);
  std::vector<BodyLine> lines;
  for (auto const& b : d.bodies) {
    auto [from, to] = names.equal_range(b.code);
    for (auto at = from; at != to; ++at) {
      auto const& n = *at->second;
      lines.push_back({b.code, b.kind, n.name, n.short_name, n.valid_from, n.valid_to, n.source, n.certainty, b.tax_code, b.seat_istat, b.valid_from,
                       b.valid_to, b.source, b.certainty});
    }
  }
  return file_of(lines);
}

}  // namespace

Result<Wishes> read_lines(ImportKind kind, std::string_view csv) {
  auto wishes = wishes_of(kind, csv);
  if (!wishes) return std::unexpected(below_csv(std::move(wishes).error()));
  return wishes;
}

std::string present_lines(ImportKind kind, Dataset const& rows) {
  switch (kind) {
    case ImportKind::bodies: return bodies_file(rows);
    case ImportKind::memberships: return file_of(rows.area_members);
    case ImportKind::delegations: return file_of(rows.assignments);
  }
  return {};
}

}  // namespace raccordo::territory
