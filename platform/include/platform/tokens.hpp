// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include <platform/db_values.hpp>
#include <platform/id.hpp>

namespace raccordo {

/// A secret handed to one person (session, invitation, password reset). The database keeps only the digest: a stolen copy opens nothing.
struct Token {
  std::string text;  ///< 43 characters, safe in addresses and cookies
  db::Bytes digest;  ///< 32 bytes, for a unique column; a lookup by digest needs no constant time
};
Token make_token(Random& random);
/// Digest of a token as received; of any text, so that a wrong one is simply not found.
db::Bytes token_digest(std::string_view text);

}  // namespace raccordo
