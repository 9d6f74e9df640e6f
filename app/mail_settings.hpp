// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>

#include <platform/mail.hpp>

#include "cli/verb.hpp"

// How an installation sends mail, as its operator said on the command line.
namespace raccordo {

struct MailSettings {
  mail::Smtp smtp;
  std::string public_address;  ///< "https://raccordo.example.it", without a slash at its end
  std::string notices_page() const { return public_address + "/app/avvisi"; }
};

inline constexpr cli::Option smtp_option{"--smtp", "URL", "send mail through smtp://HOST[:PORT] or smtps://HOST[:PORT] (default: no mail)"};
inline constexpr cli::Option mail_from_option{"--mail-from", "ADDRESS", "the address that mail comes from"};
inline constexpr cli::Option mail_login_option{"--mail-login", "FILE", "name and password for the mail server, a line each"};
inline constexpr cli::Option mail_authority_option{"--mail-authority", "FILE", "certificates (PEM) to believe of the mail server, instead of the system's"};
inline constexpr cli::Option public_address_option{"--public-address", "URL", "how people reach this server, for the links in mail"};

cli::Outcome<mail::Smtp> smtp_settings(cli::Arguments const& arguments);
/// Nothing without --smtp.
cli::Outcome<std::optional<MailSettings>> mail_settings(cli::Arguments const& arguments);

}  // namespace raccordo
