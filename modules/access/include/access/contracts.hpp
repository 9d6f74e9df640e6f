// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/orientation.hpp>
#include <access/referrals.hpp>
#include <access/reports.hpp>
#include <identity/contracts.hpp>
#include <people/people.hpp>
#include <platform/json.hpp>
#include <territory/contracts.hpp>

// A contact: a need told at any door. Code lists follow the citizens' office sheet of Umbria's social record (scheda UDC).
namespace raccordo::access {

using ContactId = Id<struct ContactTag>;

enum class Channel { in_person, phone, email, letter, home_visit, other_remote };
BOOST_DESCRIBE_ENUM(Channel, in_person, phone, email, letter, home_visit, other_remote)

/// Who speaks.
enum class Interlocutor { person, relative, judicial_authority, organisation, institution, other };
BOOST_DESCRIBE_ENUM(Interlocutor, person, relative, judicial_authority, organisation, institution, other)

/// unrouted: nobody is known to be competent, the node keeps it. waiting: on the competent desk. taken: somebody follows it.
enum class ContactStatus { waiting, unrouted, taken };
BOOST_DESCRIBE_ENUM(ContactStatus, waiting, unrouted, taken)

/// Five required fields: municipality, function, channel, interlocutor, need. Without `person` and `person_id` the contact is anonymous.
struct NewContact {
  std::string municipality;
  territory::Function function{};
  Channel channel{};
  Interlocutor interlocutor{};
  std::string need;
  std::optional<people::NewPerson> person;
  std::optional<people::PersonId> person_id{};  ///< instead: somebody the network knows, among those one may find
  std::optional<Report> report{};               ///< who speaks tells of somebody who has not asked; `interlocutor` is then the one of its kind
  std::optional<bool> urgent;
  std::optional<bool> notice_given;               ///< the privacy notice was handed over or read out
  std::optional<identity::MandateId> mandate_id;  ///< in whose name, when one has several
};
BOOST_DESCRIBE_STRUCT(NewContact, (), (municipality, function, channel, interlocutor, need, person, person_id, report, urgent, notice_given, mandate_id))
inline constexpr auto constraints(json::Of<NewContact>) {
  return json::table(
      json::field<&NewContact::municipality>().length(6, 6).matching(json::patterns::istat_code).sample("006044"),
      json::field<&NewContact::need>().length(1, 4000).about("What was told, in the words of who told it.").sample("Chiede un aiuto per la spesa."));
}

/// The part of a contact only some may read.
struct ContactContent {
  Channel channel{};
  Interlocutor interlocutor{};
  std::string need;
};
BOOST_DESCRIBE_STRUCT(ContactContent, (), (channel, interlocutor, need))

/// To whom the territory's rules sent it on the day it was recorded, and why.
struct Routing {
  territory::Certainty certainty = territory::Certainty::not_known;
  std::optional<std::string> deciding_name, preparing_name, team_name, health_name;
  std::vector<territory::Act> acts;
};
BOOST_DESCRIBE_STRUCT(Routing, (), (certainty, deciding_name, preparing_name, team_name, health_name, acts))

/// What the person was told about their data, as recorded then.
struct PrivacyRecord {
  std::string controller_name, notice_title;
  std::string legal_basis_it, legal_basis_en, legal_basis_source;
  bool notice_given = false;
};
BOOST_DESCRIBE_STRUCT(PrivacyRecord, (), (controller_name, notice_title, legal_basis_it, legal_basis_en, legal_basis_source, notice_given))

/// A contact as far as the reader's sections go; what they may not see is absent.
struct Contact {
  ContactId contact_id;
  Uuid thread_id;
  ContactStatus status{};
  bool stub = false;  ///< only that it exists and who has it
  std::int64_t version = 1;
  territory::Function function{};
  std::string municipality, municipality_name;
  Instant recorded_at;
  std::string node_name;
  std::optional<std::string> desk_name;
  std::optional<std::string> recorded_by;
  bool urgent = false;
  bool anonymous = false;
  bool reported = false;  ///< by a third party; who, is opened apart
  std::optional<people::Person> person;
  std::optional<ContactContent> content;
  std::optional<Routing> routing;
  std::optional<PrivacyRecord> privacy;
  std::vector<Orientation> orientations;
  std::vector<ReferralRow> referrals;
  std::optional<Uuid> case_id;  ///< once taken, for those who may open it
  std::optional<Instant> taken_at;
  std::vector<identity::Why> why;
  std::vector<std::string> may;  ///< actions of the policy the reader may do on this record
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (contact_id, thread_id, status, stub, version, function, municipality, municipality_name, recorded_at, node_name, desk_name, recorded_by,
                       urgent, anonymous, reported, person, content, routing, privacy, orientations, referrals, case_id, taken_at, why, may))

struct ContactRow {
  ContactId contact_id;
  ContactStatus status{};
  territory::Function function{};
  std::string municipality, municipality_name;
  Instant recorded_at;
  std::optional<std::string> desk_name;
  bool urgent = false, anonymous = false, fictitious = false, reported = false;
  std::optional<std::string> person_name;  ///< for those who may know it
  std::optional<Instant> taken_at;         ///< so that a door learns in how long somebody answered
};
BOOST_DESCRIBE_STRUCT(ContactRow, (),
                      (contact_id, status, function, municipality, municipality_name, recorded_at, desk_name, urgent, anonymous, fictitious, reported,
                       person_name, taken_at))

/// Merge patch of what was told. A stale version meets base, theirs and yours.
struct ContactChange {
  std::int64_t version = 0;
  std::optional<Channel> channel;
  std::optional<Interlocutor> interlocutor;
  std::optional<std::string> need;
};
BOOST_DESCRIBE_STRUCT(ContactChange, (), (version, channel, interlocutor, need))
inline constexpr auto constraints(json::Of<ContactChange>) {
  return json::table(json::field<&ContactChange::version>().range(1, 1'000'000'000), json::field<&ContactChange::need>().length(1, 4000));
}

/// Before saving: who will have it, whose notice is due, on which basis.
struct Preview {
  territory::Competence competence;
  PrivacyRecord privacy;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (competence, privacy))

/// Typed text kept on the server, readable by its author alone.
struct Draft {
  std::string kind;
  std::string content;  ///< what the form makes of it; JSON, at most 20,000 characters
  Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (kind, content, saved_at))
struct DraftContent {
  std::string content;
};
BOOST_DESCRIBE_STRUCT(DraftContent, (), (content))
inline constexpr auto constraints(json::Of<DraftContent>) { return json::table(json::field<&DraftContent::content>().length(1, 20'000)); }

}  // namespace raccordo::access
