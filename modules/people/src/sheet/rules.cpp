// SPDX-License-Identifier: EUPL-1.2
#include "sheet/rules.hpp"

#include <platform/text.hpp>

#include "persons/trimmed.hpp"

namespace raccordo::people {
namespace {

void set(std::string& value, std::optional<std::string> const& change) {
  if (change) value = trimmed(*change);
}
template <class T>
void set(T& value, std::optional<T> const& change) {
  if (change) value = *change;
}
template <class T>
void set(std::optional<T>& value, std::optional<json::Nullable<T>> const& change) {
  if (change) value = *change;
}
void set(std::optional<std::string>& value, std::optional<json::Nullable<std::string>> const& change) {
  if (change) value = some_text(*change);
}

std::optional<std::string> as_text(std::string const& value) { return value; }
std::optional<std::string> as_text(bool value) { return value ? "true" : "false"; }
std::optional<std::string> as_text(Date value) { return value.iso(); }
template <DescribedEnum E>
std::optional<std::string> as_text(E value) {
  return std::string(enum_text(value));
}
template <class T>
std::optional<std::string> as_text(std::optional<T> const& value) {
  return value ? as_text(*value) : std::nullopt;
}

}  // namespace

PersonContent corrected(PersonContent content, PersonChange const& change) {
  auto const code_before = content.tax_code;
  boost::mp11::mp_for_each<members_of<PersonContent>>([&]<class D>(D) {
    boost::mp11::mp_for_each<members_of<PersonChange>>([&]<class C>(C) {
      if constexpr (std::string_view(D::name) == std::string_view(C::name)) set(content.*D::pointer, change.*C::pointer);
    });
  });
  if (content.tax_code != code_before && !change.tax_code_seen) content.tax_code_seen = false;
  if (!content.tax_code) content.tax_code_seen = false;
  return content;
}

std::vector<FieldError> faults_of(PersonContent const& before, PersonContent const& after, Date today) {
  std::vector<FieldError> wrong;
  if (text::fold(after.given_name).empty()) wrong.push_back({"/given_name", "blank", "Scrivi il nome."});
  if (text::fold(after.family_name).empty()) wrong.push_back({"/family_name", "blank", "Scrivi il cognome."});
  if (after.birth_date && *after.birth_date > today) wrong.push_back({"/birth_date", "future", "La data di nascita non può essere dopo oggi."});
  if (after.tax_code && after.tax_code != before.tax_code)
    if (auto slip = wrong_tax_code(*after.tax_code)) wrong.push_back(std::move(*slip));
  return wrong;
}

std::vector<FieldCorrection> told(PersonContent const& from, PersonContent const& to) {
  std::vector<FieldCorrection> fields;
  boost::mp11::mp_for_each<members_of<PersonContent>>([&]<class D>(D) {
    if (from.*D::pointer != to.*D::pointer) fields.push_back({D::name, as_text(from.*D::pointer), as_text(to.*D::pointer)});
  });
  return fields;
}

}  // namespace raccordo::people
