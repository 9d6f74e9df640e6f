// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/contracts.hpp>
#include <platform/db.hpp>

namespace raccordo::access {

/// A contact as the table keeps it.
struct ContactRecord {
  ContactId id;
  ContactStatus status{};
  std::string municipality;
  territory::Function function{};
  std::string network;
  Channel channel{};
  Interlocutor interlocutor{};
  std::string need;
  std::optional<people::PersonId> person_id;
  bool urgent = false;
  Instant recorded_at;
  identity::AccountId recorded_by;
  territory::BodyId node_body_id;
  Uuid desk_id;
  std::optional<territory::TeamId> team_id;
  std::optional<territory::BodyId> preparing_body_id, deciding_body_id, health_body_id;
  territory::Certainty certainty = territory::Certainty::not_known;
  territory::BodyId controller_id;
  std::string controller_name, notice_title, legal_basis;
  bool notice_given = false;
  std::optional<Uuid> case_id;
  std::optional<Instant> taken_at;
  std::int64_t version = 1;
  std::optional<std::string> acts;  ///< it was routed by; absent where that was not kept
  bool reported = false;            ///< by a third party: access_reports
  bool person_chosen = false;       ///< among those the network knew; who wrote it down was told no more than that
};
BOOST_DESCRIBE_STRUCT(ContactRecord, (),
                      (id, status, municipality, function, network, channel, interlocutor, need, person_id, urgent, recorded_at, recorded_by, node_body_id,
                       desk_id, team_id, preparing_body_id, deciding_body_id, health_body_id, certainty, controller_id, controller_name, notice_title,
                       legal_basis, notice_given, case_id, taken_at, version, acts, reported, person_chosen))

/// Codes of acts as the column keeps them: comma-separated.
std::string joined(std::vector<std::string> const& codes);
std::vector<std::string> separated(std::string_view codes);

void insert_contact(db::Tx& tx, ContactRecord const& contact);
std::optional<ContactRecord> find_contact(db::Tx& tx, ContactId id);

/// What a list shows of a contact.
struct ListedContact {
  ContactId id;
  ContactStatus status{};
  territory::Function function{};
  std::string municipality;
  Instant recorded_at;
  Uuid desk_id;
  bool urgent = false;
  std::optional<people::PersonId> person_id;
  std::optional<Instant> taken_at;
  bool reported = false;
};
BOOST_DESCRIBE_STRUCT(ListedContact, (), (id, status, function, municipality, recorded_at, desk_id, urgent, person_id, taken_at, reported))
std::vector<ListedContact> find_listed(db::Tx& tx, std::vector<ContactId> const& ids);

/// The contents before a correction; empty when that version never was.
std::optional<ContactContent> content_at(db::Tx& tx, ContactRecord const& contact, std::int64_t version);
/// Keeps what it was and writes what it is; `contact` is the present state.
Result<void> replace_content(db::Tx& tx, ContactRecord const& contact, ContactContent const& content, identity::AccountId by);
Result<void> mark_taken(db::Tx& tx, ContactId id, Uuid case_id);

}  // namespace raccordo::access
