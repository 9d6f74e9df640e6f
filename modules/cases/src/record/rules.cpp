// SPDX-License-Identifier: EUPL-1.2
#include "record/rules.hpp"

#include <algorithm>

namespace raccordo::cases {
namespace {

template <class T>
void patch(std::optional<T>& value, std::optional<json::Nullable<T>> const& change) {
  if (change) value = *change;
}

/// Some fields of the work; one that is there and empty is null, because the merge screen shows emptiness too.
struct Fields {
  std::optional<Priority> priority;
  std::optional<json::Nullable<std::string>> summary, next_step;
  std::optional<json::Nullable<Date>> next_step_on;
};
BOOST_DESCRIBE_STRUCT(Fields, (), (priority, summary, next_step, next_step_on))

using Names = std::vector<std::string_view>;
bool among(Names const& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

template <class T>
void show(std::optional<json::Nullable<T>>& field, std::optional<T> const& value) {
  field.emplace();
  if (value) field->emplace(*value);
}

std::string encoded(Work const& work, Names const& names) {
  Fields fields;
  if (among(names, "priority")) fields.priority = work.priority;
  if (among(names, "summary")) show(fields.summary, work.summary);
  if (among(names, "next_step")) show(fields.next_step, work.next_step);
  if (among(names, "next_step_on")) show(fields.next_step_on, work.next_step_on);
  return json::encode(fields);
}

}  // namespace

Work changed(Work work, CaseChange const& change) {
  if (change.priority) work.priority = *change.priority;
  patch(work.summary, change.summary);
  patch(work.next_step, change.next_step);
  patch(work.next_step_on, change.next_step_on);
  return work;
}

std::vector<std::string_view> differences(Work const& a, Work const& b) {
  std::vector<std::string_view> names;
  boost::mp11::mp_for_each<members_of<Work>>([&]<class D>(D) {
    if (a.*D::pointer != b.*D::pointer) names.emplace_back(D::name);
  });
  return names;
}

Problem stale_version(std::int64_t current_version, Work const& base, Work const& theirs, Work const& yours) {
  auto names = differences(base, theirs);
  for (auto name : differences(base, yours))
    if (!among(names, name)) names.push_back(name);
  return {ProblemKind::conflict,
          "stale-version",
          "Nel frattempo qualcun altro ha modificato questa scheda.",
          "Confronta le due versioni e scegli che cosa tenere.",
          {},
          "{\"current_version\":" + std::to_string(current_version) + ",\"base\":" + encoded(base, names) + ",\"theirs\":" + encoded(theirs, names) +
              ",\"yours\":" + encoded(yours, names) + "}"};
}

}  // namespace raccordo::cases
