// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <platform/db_values.hpp>
#include <platform/id.hpp>
#include <platform/result.hpp>

namespace raccordo {

/// Encrypts what only its author may read back (drafts). XChaCha20-Poly1305; the key lives in `data.key` outside the database,
/// so a stolen copy of the archive, or its administrator, reads nothing. Safe from any thread.
class SealedBox {
 public:
  /// Bound into the sealed text: a row copied to another account, or to another kind of draft, does not open there.
  struct Owner {
    Uuid account_id;
    std::string_view kind;  ///< "contact_draft"
  };

  /// Reads the key of a folder, or makes it at first use (0600); refuses a key that others may read.
  static Result<SealedBox> open_or_create(std::string const& folder);
  /// A key that nobody keeps: what it seals opens until the object is gone. For an application that is only described or tested.
  static SealedBox ephemeral();
  /// A new key for what is sealed from now on; earlier ones stay in the file and still open what they sealed.
  static Result<SealedBox> rotate(std::string const& folder);

  SealedBox(SealedBox&&) = default;
  ~SealedBox();

  db::Bytes seal(std::string_view plain, Owner const& owner) const;
  /// "sealed-unreadable" when it was changed, belongs to someone else, or its key is gone.
  Result<std::string> open(db::Bytes const& sealed, Owner const& owner) const;

 private:
  struct Key {
    std::array<unsigned char, 8> id;
    std::array<unsigned char, 32> secret;
  };
  SealedBox() = default;
  static Result<SealedBox> read(std::string const& folder);

  std::vector<Key> keys_;  ///< newest first
};

}  // namespace raccordo
