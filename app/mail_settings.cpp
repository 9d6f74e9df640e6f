// SPDX-License-Identifier: EUPL-1.2
#include "mail_settings.hpp"

#include <fstream>

#include <platform/json_constraints.hpp>

namespace raccordo {
namespace {

using cli::misuse;
using cli::Outcome;

bool is_address_of(std::string_view url, std::initializer_list<std::string_view> schemes) {
  for (auto const scheme : schemes)
    if (url.starts_with(scheme) && url.size() > scheme.size() && url.find_first_of(" \t\r\n@", scheme.size()) == url.npos) return true;
  return false;
}

/// The password stands in a file, because everyone on the machine may read a command line.
Outcome<void> read_login(mail::Smtp& smtp, std::string const& path) {
  std::ifstream file(path);
  if (!std::getline(file, smtp.login) || !std::getline(file, smtp.password) || smtp.login.empty())
    return cli::cannot("cannot read a name and a password from " + path, "write the name on its first line and the password on the second");
  return {};
}

Outcome<std::string> public_address(cli::Arguments const& arguments) {
  auto address = TRY(arguments.required(public_address_option.name));
  while (address.ends_with('/')) address.pop_back();
  if (!is_address_of(address, {"https://", "http://"}))
    return misuse("--public-address " + address + " is not an address of the web", "write it as people type it: https://raccordo.example.it");
  return address;
}

}  // namespace

Outcome<mail::Smtp> smtp_settings(cli::Arguments const& arguments) {
  mail::Smtp smtp{.url = TRY(arguments.required(smtp_option.name)),
                  .from = TRY(arguments.required(mail_from_option.name)),
                  .login = {},
                  .password = {},
                  .authority = arguments.get(mail_authority_option.name, "")};
  if (!is_address_of(smtp.url, {"smtp://", "smtps://"}))
    return misuse("--smtp " + smtp.url + " is not the address of a mail server",
                  "write smtp://HOST:PORT or smtps://HOST:PORT; a password goes into --mail-login");
  if (!json::patterns::email.matches(smtp.from)) return misuse("--mail-from " + smtp.from + " is not a mail address", "write one like raccordo@example.it");
  if (auto const file = arguments.find(mail_login_option.name)) TRY(read_login(smtp, *file));
  return smtp;
}

Outcome<std::optional<MailSettings>> mail_settings(cli::Arguments const& arguments) {
  if (!arguments.has(smtp_option.name)) return std::nullopt;
  return MailSettings{TRY(smtp_settings(arguments)), TRY(public_address(arguments))};
}

}  // namespace raccordo
