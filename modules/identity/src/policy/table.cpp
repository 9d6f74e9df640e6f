// SPDX-License-Identifier: EUPL-1.2
#include "policy/table.hpp"

#include <array>

namespace raccordo::identity::policy {
namespace {

using enum Role;
using enum Relation;

constexpr Roles doors{access_operator, third_sector_operator, health_professional};
constexpr Roles workers{social_worker, team_coordinator};
constexpr Roles officers{municipal_officer};
constexpr Roles directors{director};
constexpr Roles protectors{data_protection_officer};
constexpr Roles administrators{administrator};
/// Who may learn that a person is followed in their own territory.
constexpr Roles finders = Roles{access_operator, health_professional, municipal_officer} | workers;
constexpr Roles everyone = doors | workers | officers | directors | protectors | administrators;

constexpr std::array general{
    GeneralRule{"contact.record", doors | workers | officers},
    GeneralRule{"draft.keep", doors | workers | officers},
    GeneralRule{"desk.read", doors | workers | officers},
    GeneralRule{"people.find", finders},
    GeneralRule{"load.read", Roles{team_coordinator}},
    // One's own days away, and a coordinator those of the team: compared there.
    GeneralRule{"absence.write", workers},
    GeneralRule{"handover.plan", Roles{team_coordinator}},
    GeneralRule{"day.read", workers},
    GeneralRule{"progress.read", Roles{team_coordinator} | officers | directors},
    // Whether there is room is said by who works for the body that offers it: the record is the offer, the body is compared there.
    GeneralRule{"offer.capacity", doors | workers | officers},
    GeneralRule{"offer.import", administrators},
    // Money is of the body one answers for, and compared there.
    GeneralRule{"budget.read", officers | directors},
    GeneralRule{"budget.set", officers | directors},
    GeneralRule{"audit.read", protectors},
    GeneralRule{"account.administer", administrators},
    GeneralRule{"territory.import", administrators},
    GeneralRule{"demo.clock", administrators},
    GeneralRule{"home.read", everyone},
};

constexpr std::array record{
    // A contact: who wrote it down sees what they wrote; colleagues of that door see where it went, not the need.
    RecordRule{"contact.read", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"contact.read", node, doors | officers, "routing,identity"},
    RecordRule{"contact.read", team, workers, "routing,identity,social,diary"},
    RecordRule{"contact.read", deciding_body, officers, "routing,identity"},
    RecordRule{"contact.read", deciding_body, directors, "routing"},
    RecordRule{"contact.read", preparing_body, directors, "routing"},
    RecordRule{"contact.read", controller, protectors, "routing"},
    RecordRule{"contact.read", network, finders, ""},
    RecordRule{"contact.correct", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"contact.correct", team, workers, "routing,identity,social,diary"},
    // Whoever heard the need, and who works on it, may show the person to a service.
    RecordRule{"contact.orient", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"contact.orient", team, workers, "routing,identity,social,diary"},
    // Whoever shares out the work of a team gives it to one of its members.
    RecordRule{"contact.assign", team, Roles{team_coordinator}, "routing,identity,social,diary"},
    RecordRule{"contact.print", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"contact.print", team, workers, "routing,identity,social"},
    // Who reported: for whoever heard it and for the team, asked for each time.
    RecordRule{"contact.report", recorder, doors | workers | officers, "reporter"},
    RecordRule{"contact.report", team, workers, "reporter"},
    RecordRule{"contact.readers", recorder, doors | workers | officers, "routing"},
    RecordRule{"contact.readers", team, workers, "routing"},
    RecordRule{"contact.readers", controller, protectors, "routing"},
    // A referral: the sender sees what became of it, the receiver what was shared and nothing else.
    RecordRule{"referral.send", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"referral.send", team, workers, "routing,identity,social,diary"},
    RecordRule{"referral.read", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"referral.read", node, doors | officers, "routing"},
    RecordRule{"referral.read", team, workers, "routing,identity,social"},
    RecordRule{"referral.read", receiver, doors | workers | officers, "routing,identity,social"},
    RecordRule{"referral.read", receiver, directors, "routing"},
    RecordRule{"referral.read", controller, protectors, "routing"},
    RecordRule{"referral.answer", receiver, doors | workers | officers, "routing,identity,social"},
    RecordRule{"referral.withdraw", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"referral.withdraw", team, workers, "routing,identity,social"},
    RecordRule{"referral.resolve", recorder, doors | workers | officers, "routing,identity,social"},
    RecordRule{"referral.resolve", team, workers, "routing,identity,social"},
    // A case: the team works on it, the body that decides knows whom it decides about, the others count.
    RecordRule{"case.take", team, workers, "routing,identity,social,diary"},
    RecordRule{"case.read", worker, workers, "routing,identity,social,diary"},
    RecordRule{"case.read", team, workers, "routing,identity,social,diary"},
    RecordRule{"case.read", deciding_body, officers, "routing,identity"},
    RecordRule{"case.read", deciding_body, directors, "routing"},
    RecordRule{"case.read", preparing_body, directors, "routing"},
    RecordRule{"case.read", controller, protectors, "routing"},
    RecordRule{"case.read", network, finders, ""},
    RecordRule{"case.update", worker, workers, "routing,identity,social,diary"},
    RecordRule{"case.update", team, workers, "routing,identity,social,diary"},
    RecordRule{"case.assign", team, Roles{team_coordinator}, "routing,identity,social,diary"},
    RecordRule{"case.close", worker, workers, "routing,identity,social,diary"},
    RecordRule{"case.close", team, Roles{team_coordinator}, "routing,identity,social,diary"},
    // A colleague of whatever body asks to join, and works on it once let in; whoever follows it, or coordinates the team, decides.
    RecordRule{"case.join", network, workers | Roles{health_professional}, ""},
    RecordRule{"case.read", member, workers, "routing,identity,social,diary"},
    RecordRule{"case.read", member, Roles{health_professional}, "routing,identity,social"},
    RecordRule{"case.update", member, workers, "routing,identity,social,diary"},
    RecordRule{"case.leave", member, workers | Roles{health_professional}, "routing,identity,social"},
    RecordRule{"case.staff", worker, workers, "routing,identity,social,diary"},
    RecordRule{"case.staff", team, Roles{team_coordinator}, "routing,identity,social,diary"},
    // It goes to another team: proposed by who has it, and who had it still reads where it went until a day.
    RecordRule{"case.transfer", worker, workers, "routing,identity,social,diary"},
    RecordRule{"case.transfer", team, Roles{team_coordinator}, "routing,identity,social,diary"},
    RecordRule{"case.read", former_team, workers, "routing,identity"},
    RecordRule{"transfer.read", team, workers, "routing,identity,social"},
    RecordRule{"transfer.read", receiver, workers, "routing,identity,social"},
    RecordRule{"transfer.answer", receiver, workers, "routing,identity,social"},
    RecordRule{"case.readers", worker, workers, "routing"},
    RecordRule{"case.readers", team, workers, "routing"},
    RecordRule{"case.readers", controller, protectors, "routing"},
    // A file: the team prepares it, the body that decides reads the file itself and nothing else of the case.
    RecordRule{"file.read", worker, workers, "routing,identity,social,economic"},
    RecordRule{"file.read", team, workers, "routing,identity,social,economic"},
    RecordRule{"file.read", deciding_body, officers, "routing,identity,social,economic"},
    RecordRule{"file.prepare", worker, workers, "routing,identity,social,economic"},
    RecordRule{"file.prepare", team, workers, "routing,identity,social,economic"},
    RecordRule{"file.decide", deciding_body, officers, "routing,identity,social,economic"},
    RecordRule{"file.correct", deciding_body, officers, "routing,identity,social,economic"},
    RecordRule{"file.activate", worker, workers, "routing,identity,social,economic"},
    RecordRule{"file.activate", team, workers, "routing,identity,social,economic"},
    RecordRule{"file.change", worker, workers, "routing,identity,social,economic"},
    RecordRule{"file.change", team, workers, "routing,identity,social,economic"},
    RecordRule{"file.decide_change", deciding_body, officers, "routing,identity,social,economic"},
    RecordRule{"file.ask_opinion", worker, workers, "routing,identity,social,economic"},
    RecordRule{"file.ask_opinion", team, workers, "routing,identity,social,economic"},
    RecordRule{"file.ask_opinion", deciding_body, officers, "routing,identity,social,economic"},
    RecordRule{"file.print", worker, workers, "routing,identity,social,economic"},
    RecordRule{"file.print", team, workers, "routing,identity,social,economic"},
    RecordRule{"file.print", deciding_body, officers, "routing,identity,social,economic"},
    // What was granted and is given: who gives it sees for whom, how much, and what was given; nothing of the file.
    RecordRule{"intervention.read", worker, workers, "routing,identity,economic"},
    RecordRule{"intervention.read", team, workers, "routing,identity,economic"},
    RecordRule{"intervention.read", deciding_body, officers, "routing,identity,economic"},
    RecordRule{"intervention.read", receiver, doors, "routing,identity"},
    RecordRule{"intervention.deliver", worker, workers, "routing,identity,economic"},
    RecordRule{"intervention.deliver", team, workers, "routing,identity,economic"},
    RecordRule{"intervention.deliver", receiver, doors, "routing,identity"},
    // An opinion: who is asked sees the question and what was chosen to be shared.
    RecordRule{"opinion.read", receiver, doors | workers | officers, "routing,identity,social"},
    RecordRule{"opinion.read", team, workers, "routing,identity,social"},
    RecordRule{"opinion.give", receiver, doors | workers | officers, "routing,identity,social"},
    RecordRule{"opinion.give", team, workers, "routing,identity,social"},
    // A person: known to whoever may search in the territory, and seen by whoever sees one of their records with who it is about. Rows of
    // people, contacts, referrals and cases count together (access_through).
    RecordRule{"people.find", network, finders, ""},
    RecordRule{"person.read", recorder, doors | workers | officers, "routing,identity"},
    RecordRule{"person.read", node, doors | officers, "routing,identity"},
    RecordRule{"person.read", receiver, doors | workers | officers, "routing,identity"},
    RecordRule{"person.read", worker, workers, "routing,identity,social"},
    RecordRule{"person.read", team, workers, "routing,identity,social"},
    RecordRule{"person.read", member, workers, "routing,identity,social"},
    RecordRule{"person.read", member, Roles{health_professional}, "routing,identity,social"},
    RecordRule{"person.read", former_team, workers, "routing,identity"},
    RecordRule{"person.read", deciding_body, officers, "routing,identity"},
    RecordRule{"person.read", network, finders, ""},
    RecordRule{"person.correct", recorder, doors | workers | officers, "routing,identity"},
    RecordRule{"person.correct", worker, workers, "routing,identity,social"},
    RecordRule{"person.correct", team, workers, "routing,identity,social"},
    RecordRule{"person.correct", member, workers, "routing,identity,social"},
    RecordRule{"person.household", worker, workers, "routing,identity,social"},
    RecordRule{"person.household", member, workers, "routing,identity,social"},
    RecordRule{"person.household", team, workers, "routing,identity,social"},
    RecordRule{"person.merge", worker, workers, "routing,identity,social"},
    RecordRule{"person.merge", team, workers, "routing,identity,social"},
    RecordRule{"person.readers", worker, workers, "routing"},
    RecordRule{"person.readers", team, workers, "routing"},
    RecordRule{"person.readers", controller, protectors, "routing"},
    // Two sheets of one person: proposed in a team, decided by its coordinator; both sheets are read by their own relations.
    RecordRule{"merge.read", team, workers, "routing,identity"},
    RecordRule{"merge.decide", team, Roles{team_coordinator}, "routing,identity"},
};

}  // namespace

std::span<GeneralRule const> general_rules() { return general; }
std::span<RecordRule const> record_rules() { return record; }

std::string_view record_kind_of(std::string_view action) {
  if (action == "case.take" || action == "referral.send") return "contact";
  if (action == "people.find") return "person";
  return action.substr(0, action.find('.'));
}

std::string_view reason(Relation relation) {
  switch (relation) {
    case recorder: return "lo hai registrato tu";
    case node: return "è stato registrato allo sportello del tuo ente";
    case worker: return "lo segui tu";
    case member: return "fai parte di chi ci lavora";
    case team: return "è affidato alla tua équipe";
    case preparing_body: return "lo prepara un’équipe del tuo ente";
    case deciding_body: return "la decisione spetta al tuo ente";
    case controller: return "il tuo ente è titolare di questi dati";
    case receiver: return "è stato inviato al tuo ente";
    case former_team: return "era affidato alla tua équipe";
    case network: return "riguarda una persona del tuo territorio";
  }
  return {};
}

}  // namespace raccordo::identity::policy
