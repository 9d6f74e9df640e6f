// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <any>

#include <cases_testing/town.hpp>
#include <catalogue_testing/counter.hpp>
#include <benefits/benefits.hpp>
#include <funds/funds.hpp>

// The people of the matrix and the records they stand around, made through the product's own use cases.
namespace raccordo::rights {

using cases::testing::Party;
using cases::testing::Town;
using raccordo::testing::HttpAnswer;

/// Words that occur nowhere but in the record: whoever must not know them must not receive them, in no answer whatever.
inline constexpr std::string_view name_canaries[] = {"Quarzolindi", "QRZDAA41C42G306Y", "0373 998877"};
inline constexpr std::string_view need_canaries[] = {"il corvo azzurro", "la lanterna verde"};
bool names_the_person(std::string const& text);
bool tells_the_need(std::string const& text);

std::vector<std::string> const& people();
/// A referral to the health counterpart, with the need in its words and the person's name.
std::string to_health();

class World {
 public:
  explicit World(db::Engine engine);

  Party const& party(std::string const& who) const { return parties_.at(who); }
  /// The same account in another session, for what ends a session.
  Party again(std::string const& who);
  access::ContactId new_contact() { return town.record(party("recorder"), told_); }
  access::ReferralId new_referral();  ///< of a new contact, by the recorder
  cases::CaseId new_case() { return town.take(party("worker"), new_contact()); }
  people::PersonId new_person();  ///< of a new contact
  cases::CaseId new_closed_case();
  funds::NewBudgetLine new_line();  ///< of the deciding body, for a year that has none yet
  funds::LineId line();             ///< the same, set by its officer
  access::NewContact const& told() const { return told_; }

  benefits::File file();            ///< of the worker, on the case
  benefits::File prepared_file();   ///< holds a canary of the need
  benefits::File proposed_file();   ///< the officer may decide it
  benefits::File asked_file();      ///< the officer has asked for more
  benefits::File decided_file();    ///< granted by the officer
  benefits::File printed_file();    ///< and put right once; the same each time, because printing changes nothing
  benefits::Intervention active();  ///< of a granted file, given by the body of the door; the same each time
  benefits::File active_file();     ///< another one each time
  benefits::File revoked_file();    ///< its revocation is proposed
  benefits::File noticed_file();    ///< and its reasons were notified
  benefits::OpinionId opinion();    ///< asked of the body of the door, with the name
  benefits::NewDelivery delivery() const;
  std::int64_t delivered();  ///< the number of a row just written by the worker
  benefits::NewProposal proposal_of(benefits::File const& file);

  Town town;
  benefits::Files files{*town.db, town.territory, town.desk};
  access::ContactId contact;    ///< waiting on the desk
  cases::CaseId case_id;        ///< taken by the worker, changed twice
  people::PersonId person;      ///< whom the case is about
  catalogue::OfferId offer;     ///< meals at home, of Comunità Sociale Cremasca
  access::ReferralId referral;  ///< waiting at ASST Crema, with the need and the name
  identity::AccountId offered;  ///< stands at the door of the demonstration
  funds::LineId money;          ///< what the files are proposed on
  int lines = 0;                ///< budget lines made
  int made = 0;                 ///< counts what needs a name of its own

  /// Sends the request of a route as somebody, and counts the lines it leaves in the log of readings.
  struct Asked {
    HttpAnswer answer;
    int readings;
  };
  Asked ask(std::string const& route, std::string const& who);
  /// Whoever is refused has changed nothing, so the same record serves the next one too: making one for each cell took minutes.
  template <class Make>
  auto spare(Make make) {
    auto& kept = spares_[route_];
    if (!kept.has_value()) kept = make();
    return std::any_cast<decltype(make())>(kept);
  }

 private:
  std::string description_ = "{}";
  access::NewContact told_;
  std::map<std::string, Party> parties_;
  std::optional<benefits::File> printed_;
  std::optional<benefits::Intervention> active_;
  std::map<std::string, std::any> spares_;  ///< by route
  std::string route_;                       ///< being asked
};

}  // namespace raccordo::rights
