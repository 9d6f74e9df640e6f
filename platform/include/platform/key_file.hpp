// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include <platform/result.hpp>

// Keys live in a folder outside the database, so that whoever can change rows cannot sign the change.
// The folder holds: seal.key (private, 0600), seal-<id>.pub for every key ever used.
namespace raccordo::seals {

/// The Ed25519 key that signs seals. Never copied; wiped from memory at the end.
class KeyFile {
 public:
  /// Reads seal.key, or makes it (and the folder, 0700) at first use. Refuses a key that others than its owner may read.
  static Result<KeyFile> open_or_create(std::string const& folder);
  /// Reads seal.key; "key-missing" when there is none.
  static Result<KeyFile> open(std::string const& folder);
  /// A new key takes the place of the old one, whose public part stays: what it signed still verifies.
  static Result<KeyFile> rotate(std::string const& folder);

  KeyFile(KeyFile&& other) noexcept;
  KeyFile& operator=(KeyFile&&) = delete;
  ~KeyFile();

  std::string const& id() const { return id_; }  ///< 16 hex digits of the public key's BLAKE2b
  std::string sign(std::string_view message) const;

 private:
  KeyFile() = default;
  static Result<KeyFile> create(std::string const& folder);
  static Result<KeyFile> from_seed(std::string const& seed);

  std::string id_;
  std::array<unsigned char, 64> secret_{};
  std::array<unsigned char, 32> public_{};
};

/// Every public key found in a folder; enough to verify, on any machine.
class PublicKeys {
 public:
  static Result<PublicKeys> load(std::string const& folder);
  bool knows(std::string const& id) const { return keys_.contains(id); }
  bool verifies(std::string const& id, std::string_view message, std::string_view signature) const;
  /// Writes the same seal-<id>.pub files into another folder.
  Result<void> save(std::string const& folder) const;
  std::size_t size() const { return keys_.size(); }

 private:
  std::map<std::string, std::string> keys_;
};

}  // namespace raccordo::seals
