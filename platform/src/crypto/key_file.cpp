// SPDX-License-Identifier: EUPL-1.2
#include <platform/key_file.hpp>

#include <filesystem>
#include <fstream>

#include <sodium.h>

#include "crypto/private_file.hpp"

namespace raccordo::seals {
namespace {

constexpr std::string_view private_prefix = "raccordo-seal-key v1 ";
constexpr std::string_view public_prefix = "raccordo-seal-public v1 ";
static_assert(crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_PUBLICKEYBYTES == 32);

unsigned char const* signed_bytes(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

std::string key_id(std::string_view public_key) {
  std::string digest(crypto_generichash_BYTES, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(), signed_bytes(public_key), public_key.size(), nullptr, 0);
  return crypto::hex(digest.substr(0, 8));
}

std::string key_path(std::string const& folder) { return folder + "/seal.key"; }
std::string public_path(std::string const& folder, std::string const& id) { return folder + "/seal-" + id + ".pub"; }
std::string public_text(std::string const& id, std::string_view key) { return std::string(public_prefix) + id + " " + crypto::hex(key) + "\n"; }

std::unexpected<Problem> unreadable_key(std::string const& path) {
  return fail(ProblemKind::invalid, "key-unreadable", "Il file " + path + " non contiene una chiave di Raccordo.",
              "Ripristina il file dalla copia custodita, oppure crea una chiave nuova.");
}

/// Fresh seed, as the line of a key file.
std::string new_key_text() {
  std::string seed(crypto_sign_SEEDBYTES, '\0');
  randombytes_buf(seed.data(), seed.size());
  auto text = std::string(private_prefix) + crypto::hex(seed) + "\n";
  sodium_memzero(seed.data(), seed.size());
  return text;
}

}  // namespace

KeyFile::KeyFile(KeyFile&& other) noexcept : id_(std::move(other.id_)), secret_(other.secret_), public_(other.public_) {
  sodium_memzero(other.secret_.data(), other.secret_.size());
}
KeyFile::~KeyFile() { sodium_memzero(secret_.data(), secret_.size()); }

Result<KeyFile> KeyFile::from_seed(std::string const& seed) {
  KeyFile key;
  crypto_sign_seed_keypair(key.public_.data(), key.secret_.data(), signed_bytes(seed));
  key.id_ = key_id({reinterpret_cast<char const*>(key.public_.data()), key.public_.size()});
  return key;
}

Result<KeyFile> KeyFile::open(std::string const& folder) {
  if (sodium_init() < 0) return fail(ProblemKind::unavailable, "crypto-unavailable", "La libreria di cifratura non parte.");
  auto content = TRY(crypto::read_private_file(key_path(folder)));
  if (!content) return fail(ProblemKind::not_found, "key-missing", "Nella cartella " + folder + " non c'è la chiave dei sigilli.");
  std::string_view text = *content;
  if (!text.starts_with(private_prefix) || !text.ends_with('\n')) return unreadable_key(key_path(folder));
  auto seed = crypto::from_hex(text.substr(private_prefix.size(), text.size() - private_prefix.size() - 1));
  if (!seed || seed->size() != crypto_sign_SEEDBYTES) return unreadable_key(key_path(folder));
  auto key = TRY(from_seed(*seed));
  sodium_memzero(seed->data(), seed->size());
  sodium_memzero(content->data(), content->size());
  std::string_view published{reinterpret_cast<char const*>(key.public_.data()), key.public_.size()};
  TRY(crypto::write_file(public_path(folder, key.id_), public_text(key.id_, published), 0644, crypto::Existing::keep));
  return key;
}

Result<KeyFile> KeyFile::open_or_create(std::string const& folder) {
  auto existing = open(folder);
  if (existing || existing.error().code != "key-missing") return existing;
  TRY(crypto::ensure_private_folder(folder));
  // Two servers starting together on one folder must end with one key: the first file stays, both read it.
  TRY(crypto::write_file(key_path(folder), new_key_text(), 0600, crypto::Existing::keep));
  return open(folder);
}

Result<KeyFile> KeyFile::rotate(std::string const& folder) {
  TRY(open(folder));  // publishes the old public key, if it were missing
  TRY(crypto::write_file(key_path(folder), new_key_text(), 0600, crypto::Existing::replace));
  return open(folder);
}

std::string KeyFile::sign(std::string_view message) const {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, signed_bytes(message), message.size(), secret_.data());
  return signature;
}

Result<PublicKeys> PublicKeys::load(std::string const& folder) {
  if (sodium_init() < 0) return fail(ProblemKind::unavailable, "crypto-unavailable", "La libreria di cifratura non parte.");
  PublicKeys keys;
  std::error_code error;
  for (auto const& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".pub") continue;
    std::ifstream file(entry.path());
    std::string line;
    std::getline(file, line);
    std::string_view text = line;
    if (!text.starts_with(public_prefix)) return unreadable_key(entry.path().string());
    text.remove_prefix(public_prefix.size());
    auto space = text.find(' ');
    auto key = space == text.npos ? std::nullopt : crypto::from_hex(text.substr(space + 1));
    // The name must follow from the key, or a file could claim another key's blocks.
    if (!key || key->size() != crypto_sign_PUBLICKEYBYTES || key_id(*key) != text.substr(0, space)) return unreadable_key(entry.path().string());
    keys.keys_.emplace(std::string(text.substr(0, space)), std::move(*key));
  }
  if (keys.keys_.empty()) return fail(ProblemKind::not_found, "key-missing", "Nella cartella " + folder + " non c'è alcuna chiave pubblica dei sigilli.");
  return keys;
}

bool PublicKeys::verifies(std::string const& id, std::string_view message, std::string_view signature) const {
  auto found = keys_.find(id);
  return found != keys_.end() && signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(signed_bytes(signature), signed_bytes(message), message.size(), signed_bytes(found->second)) == 0;
}

Result<void> PublicKeys::save(std::string const& folder) const {
  TRY(crypto::ensure_private_folder(folder));
  for (auto const& [id, key] : keys_) TRY(crypto::write_file(public_path(folder, id), public_text(id, key), 0644, crypto::Existing::keep));
  return {};
}

}  // namespace raccordo::seals
