// SPDX-License-Identifier: EUPL-1.2
#include <identity_testing/people.hpp>

#include "accounts/store.hpp"
#include "sessions/store.hpp"

namespace raccordo::identity::testing {
namespace {

template <class T>
T required(Result<T> result) {
  if (!result) throw std::runtime_error("a given cannot be: " + result.error().code + ", " + result.error().detail);
  return std::move(*result);
}
std::optional<Date> day(std::string_view iso) { return iso.empty() ? std::nullopt : std::optional(Date::parse(iso).value()); }

}  // namespace

NewMandate mandate_in(GivenMandate const& given) {
  NewMandate mandate{.role = given.role,
                     .body_id = territory::body_id(given.body),
                     .team_id = {},
                     .function = given.function,
                     .employing_body_id = {},
                     .valid_from = day(given.valid_from).value(),
                     .valid_to = day(given.valid_to)};
  if (!given.team.empty()) mandate.team_id = territory::team_id(given.team);
  if (!given.employing_body.empty()) mandate.employing_body_id = territory::body_id(given.employing_body);
  return mandate;
}

http::Pairs Person::headers() const { return {{"Cookie", "raccordo_session=" + token}, {"X-CSRF-Token", csrf_token}}; }

MandateId given_a_mandate(db::Database& database, territory::Territory& territory, AccountId account, GivenMandate const& mandate) {
  return required(database.write([&](db::Tx& tx) { return grant_mandate(tx, territory, account, mandate_in(mandate), {}); }));
}

void given_the_content(db::Database& database, AccountId account, AccountChange const& change) {
  required(database.write([&](db::Tx& tx) -> Result<AccountRecord> {
    auto const before = TRY(get_account(tx, account));
    auto content = content_of(before);
    if (change.email) content.email = *change.email;
    content.disabled = change.disabled.value_or(content.disabled);
    TRY(replace_content(tx, before, content, {}));
    return before;
  }));
}

Person in_another_browser(db::Database& database, Person person) {
  auto const opened = required(database.write([&](db::Tx& tx) { return open_session(tx, person.account_id, SecondFactorState::passed); }));
  person.token = opened.token;
  person.csrf_token = opened.csrf_token;
  return person;
}

Person given_an_account(db::Database& database, std::string username) {
  Person person{.display_name = "Persona " + username};
  person.account_id = required(
      database.write([&](db::Tx& tx) { return create_demo_account(tx, {.username = username, .display_name = person.display_name, .offered = false}); }));
  return in_another_browser(database, person);
}

Person given_a_person(db::Database& database, territory::Territory& territory, std::string username, GivenMandate const& mandate) {
  auto person = given_an_account(database, std::move(username));
  person.mandate_id = given_a_mandate(database, territory, person.account_id, mandate);
  return person;
}

Principal principal_of(db::Database& database, Person const& person) {
  return required(database.read([&](db::Tx& tx) { return identity::principal_of(tx, person.account_id); }));
}

}  // namespace raccordo::identity::testing
