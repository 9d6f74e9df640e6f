// SPDX-License-Identifier: EUPL-1.2
#include <platform/tokens.hpp>

#include <array>
#include <sodium.h>

namespace raccordo {

Token make_token(Random& random) {
  std::array<std::uint8_t, 32> secret;
  random.fill(secret);
  std::string text(sodium_base64_ENCODED_LEN(secret.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), secret.data(), secret.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.pop_back();  // the NUL
  sodium_memzero(secret.data(), secret.size());
  auto digest = token_digest(text);
  return {std::move(text), std::move(digest)};
}

db::Bytes token_digest(std::string_view text) {
  constexpr std::string_view purpose = "raccordo-token v1";
  db::Bytes digest{std::string(32, '\0')};
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data.data()), digest.data.size(), reinterpret_cast<unsigned char const*>(text.data()), text.size(),
                     reinterpret_cast<unsigned char const*>(purpose.data()), purpose.size());
  return digest;
}

}  // namespace raccordo
