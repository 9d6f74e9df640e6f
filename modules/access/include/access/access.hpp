// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/contracts.hpp>
#include <access/referrals.hpp>
#include <catalogue/catalogue.hpp>
#include <desk/desk.hpp>
#include <identity/identity.hpp>
#include <people/records.hpp>
#include <platform/sealing.hpp>

// The doors: a need is written down once, at whatever door it was told, and lies at once on the desk that the territory's rules name.
namespace raccordo::access {

/// What was told, and under which notice.
struct Told {
  ContactContent content;
  PrivacyRecord privacy;
};

/// Who a contact is about and who has it, for the module that opens a case from it.
struct Taken {
  ContactId contact_id;
  Uuid thread_id;
  std::optional<people::PersonId> person_id;
  bool anonymous = false;
  bool urgent = false;
  territory::Function function{};
  std::string municipality;
  std::string network;  ///< code of the territory; empty outside all of them
  Uuid desk_id;
  std::optional<territory::TeamId> team_id;
  std::optional<territory::BodyId> preparing_body_id, deciding_body_id;
  territory::BodyId node_body_id, controller_id;
  Instant recorded_at;
};

class Contacts {
 public:
  Contacts(db::Database& database, territory::Territory& territory, desk::Desk& desk, catalogue::Directory& directory, SealedBox const& box)
      : database_(database), territory_(territory), desk_(desk), directory_(directory), box_(box) {}

  /// Writes the contact, its relations, its facts and the item on the competent desk. `fictitious`: the person is invented.
  Result<ContactId> record(db::Tx& tx, identity::Principal const& principal, NewContact const& contact, bool fictitious);
  /// The desk's item and the contact become taken; conflict "already-taken" otherwise. For the module that opens the case.
  Result<Taken> take(db::Tx& tx, ContactId id, Uuid case_id, identity::AccountId by);
  /// Not limited to a reader: the caller has decided by its own record.
  std::optional<Told> told(db::Tx& tx, ContactId id);

  /// On the receiver's desk at once. invalid "/body_id"; conflict "still-asked" while that body has not answered for the same person.
  Result<ReferralId> refer(db::Tx& tx, identity::Principal const& principal, ContactId contact, NewReferral const& what);
  /// conflict "already-answered". A refusal for want of room fills the directory and counts as unmet need.
  Result<void> accept_referral(db::Tx& tx, identity::Principal const& principal, ReferralId id, Acceptance const& answer);
  Result<void> refuse_referral(db::Tx& tx, identity::Principal const& principal, ReferralId id, Refusal const& answer);
  /// Referrals that nobody answered within their term go back to their senders; to be called every now and then.
  Result<void> expire_referrals();

  void add_routes(api::Api& api, bool demo);

 private:
  db::Database& database_;
  territory::Territory& territory_;
  desk::Desk& desk_;
  catalogue::Directory& directory_;
  SealedBox const& box_;
};

/// What stands under these persons' names here: contacts, and referrals in which they were named.
std::vector<people::RecordOfPerson> contacts_of(db::Tx& tx, std::span<people::PersonId const> persons);
std::vector<people::RecordOfPerson> shared_referrals_of(db::Tx& tx, std::span<people::PersonId const> persons);

/// Legal bases of data/privacy/legal_bases.csv into the table.
Result<void> load_legal_bases(db::Database& database, std::string const& folder);

}  // namespace raccordo::access
