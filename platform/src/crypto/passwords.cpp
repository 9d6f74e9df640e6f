// SPDX-License-Identifier: EUPL-1.2
#include <platform/passwords.hpp>

#include <cstring>
#include <stdexcept>
#include <sodium.h>

namespace raccordo {
namespace {

struct Turn {
  std::counting_semaphore<2>& turns;
  explicit Turn(std::counting_semaphore<2>& s) : turns(s) { turns.acquire(); }
  ~Turn() { turns.release(); }
};

}  // namespace

Passwords::Passwords(Cost cost) : cost_(cost) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  std::string unguessable(32, '\0');
  randombytes_buf(unguessable.data(), unguessable.size());
  auto made = hash(unguessable);
  if (!made) throw std::runtime_error(made.error().detail);
  nobody_ = *made;
}

Result<std::string> Passwords::hash(std::string_view password) {
  Turn turn(at_once_);
  char text[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str_alg(text, password.data(), password.size(), cost_.rounds, cost_.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(ProblemKind::unavailable, "no-memory", "Manca la memoria per controllare la password.", "Riprova tra qualche istante.");
  return std::string(text);
}

bool Passwords::verify(std::optional<std::string_view> stored, std::string_view password) {
  Turn turn(at_once_);
  bool const usable = stored && !stored->empty() && stored->size() < crypto_pwhash_STRBYTES;
  char text[crypto_pwhash_STRBYTES] = {};
  auto const& against = usable ? *stored : std::string_view(nobody_);
  std::memcpy(text, against.data(), against.size());
  bool const same = crypto_pwhash_str_verify(text, password.data(), password.size()) == 0;
  return same && usable;
}

bool Passwords::needs_rehash(std::string_view stored) const {
  return crypto_pwhash_str_needs_rehash(std::string(stored).c_str(), cost_.rounds, cost_.memory) != 0;
}

}  // namespace raccordo
