// SPDX-License-Identifier: EUPL-1.2
#include <platform/sealing.hpp>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <sodium.h>

#include "crypto/private_file.hpp"

namespace raccordo {
namespace {

constexpr std::string_view data_key_prefix = "raccordo-data-key v1 ";
constexpr char sealed_version = 1;
constexpr std::size_t key_id_size = 8, nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES,
                      prefix_size = 1 + key_id_size;

unsigned char const* octets_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

/// What the tag also covers: version and key, then whose text it is. Fixed sizes first, so no two owners give the same bytes.
std::string associated(std::string_view prefix, SealedBox::Owner const& owner) {
  std::string data(prefix);
  data.append(reinterpret_cast<char const*>(owner.account_id.bytes.data()), owner.account_id.bytes.size());
  data.append(owner.kind);
  return data;
}

std::string new_key_line() {
  std::string secret(32, '\0');
  randombytes_buf(secret.data(), secret.size());
  return std::string(data_key_prefix) + crypto::hex(secret) + "\n";
}

std::unexpected<Problem> cannot_open() {
  return fail(ProblemKind::not_found, "sealed-unreadable", "Questa bozza non si può aprire: è di un'altra persona oppure è stata alterata.");
}

std::string data_key_path(std::string const& folder) { return folder + "/data.key"; }

}  // namespace

SealedBox::~SealedBox() {
  for (auto& key : keys_) sodium_memzero(key.secret.data(), key.secret.size());
}

SealedBox SealedBox::ephemeral() {
  if (sodium_init() < 0) throw std::runtime_error("the cryptographic library does not start");
  Key key;
  randombytes_buf(key.secret.data(), key.secret.size());
  randombytes_buf(key.id.data(), key.id.size());
  SealedBox box;
  box.keys_.push_back(key);
  return box;
}

Result<SealedBox> SealedBox::read(std::string const& folder) {
  if (sodium_init() < 0) return fail(ProblemKind::unavailable, "crypto-unavailable", "La libreria di cifratura non parte.");
  auto content = TRY(crypto::read_private_file(data_key_path(folder)));
  SealedBox box;
  std::string_view rest = content ? std::string_view(*content) : std::string_view();
  while (!rest.empty()) {
    auto end = rest.find('\n');
    auto line = rest.substr(0, end);
    auto secret = line.starts_with(data_key_prefix) ? crypto::from_hex(line.substr(data_key_prefix.size())) : std::nullopt;
    if (end == rest.npos || !secret || secret->size() != 32)
      return fail(ProblemKind::invalid, "key-unreadable", "Il file " + data_key_path(folder) + " non contiene una chiave di Raccordo.",
                  "Ripristina il file dalla copia custodita: senza, le bozze salvate non si aprono.");
    Key key;
    std::memcpy(key.secret.data(), secret->data(), key.secret.size());
    std::array<unsigned char, 32> digest;
    crypto_generichash(digest.data(), digest.size(), key.secret.data(), key.secret.size(), nullptr, 0);
    std::memcpy(key.id.data(), digest.data(), key.id.size());
    box.keys_.push_back(key);
    sodium_memzero(secret->data(), secret->size());
    rest.remove_prefix(end + 1);
  }
  if (content) sodium_memzero(content->data(), content->size());
  return box;
}

Result<SealedBox> SealedBox::open_or_create(std::string const& folder) {
  auto box = TRY(read(folder));
  if (!box.keys_.empty()) return box;
  TRY(crypto::ensure_private_folder(folder));
  TRY(crypto::write_file(data_key_path(folder), new_key_line(), 0600, crypto::Existing::keep));
  return read(folder);
}

Result<SealedBox> SealedBox::rotate(std::string const& folder) {
  auto content = TRY(crypto::read_private_file(data_key_path(folder)));
  TRY(crypto::ensure_private_folder(folder));
  TRY(crypto::write_file(data_key_path(folder), new_key_line() + content.value_or(""), 0600, crypto::Existing::replace));
  return read(folder);
}

db::Bytes SealedBox::seal(std::string_view plain, Owner const& owner) const {
  auto const& key = keys_.front();
  std::string sealed(1, sealed_version);
  sealed.append(reinterpret_cast<char const*>(key.id.data()), key.id.size());
  auto bound = associated(sealed, owner);
  sealed.resize(prefix_size + nonce_size + plain.size() + tag_size);
  auto* nonce = reinterpret_cast<unsigned char*>(sealed.data()) + prefix_size;
  randombytes_buf(nonce, nonce_size);  // 192 bits: random nonces never meet
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_size, nullptr, octets_of(plain), plain.size(), octets_of(bound), bound.size(), nullptr, nonce,
                                             key.secret.data());
  return {std::move(sealed)};
}

Result<std::string> SealedBox::open(db::Bytes const& sealed, Owner const& owner) const {
  auto const& data = sealed.data;
  if (data.size() < prefix_size + nonce_size + tag_size || data[0] != sealed_version) return cannot_open();
  auto key = std::find_if(keys_.begin(), keys_.end(), [&](Key const& k) { return std::memcmp(k.id.data(), data.data() + 1, key_id_size) == 0; });
  if (key == keys_.end()) return cannot_open();
  auto bound = associated(std::string_view(data).substr(0, prefix_size), owner);
  auto const* nonce = octets_of(data) + prefix_size;
  std::string plain(data.size() - prefix_size - nonce_size - tag_size, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, nonce + nonce_size, plain.size() + tag_size,
                                                 octets_of(bound), bound.size(), nonce, key->secret.data()) != 0)
    return cannot_open();
  return plain;
}

}  // namespace raccordo
