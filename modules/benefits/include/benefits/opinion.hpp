// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/contracts.hpp>
#include <catalogue/types.hpp>

// An opinion (*parere*) asked of a third party on a file: who is asked sees the question and what was chosen to be shared, nothing else.
namespace raccordo::benefits {

using OpinionId = Id<struct OpinionTag>;

/// Of a body, or of one of its teams.
struct NewOpinion {
  std::int64_t version = 0;  ///< of the file
  std::string question;
  std::optional<std::string> shared;  ///< what who is asked may know of the situation
  bool share_person = false;          ///< who the person is
  std::optional<territory::BodyId> body_id;
  std::optional<territory::TeamId> team_id;
};
BOOST_DESCRIBE_STRUCT(NewOpinion, (), (version, question, shared, share_person, body_id, team_id))
inline constexpr auto constraints(json::Of<NewOpinion>) {
  return json::table(json::field<&NewOpinion::version>().range(1, 1'000'000'000), json::field<&NewOpinion::question>().length(3, 4000),
                     json::field<&NewOpinion::shared>().length(3, 8000));
}
struct OpinionAnswer {
  std::string words;
  std::optional<Date> given_on;  ///< today when absent
};
BOOST_DESCRIBE_STRUCT(OpinionAnswer, (), (words, given_on))
inline constexpr auto constraints(json::Of<OpinionAnswer>) { return json::table(json::field<&OpinionAnswer::words>().length(3, 8000)); }

/// As who is asked sees it, and as it stands on the file.
struct Opinion {
  OpinionId opinion_id;
  std::string question;
  std::optional<std::string> shared;
  std::optional<std::string> person_name;  ///< where it was shared
  bool fictitious = false;
  std::string type_name_it, type_name_en, municipality_name;
  std::string asked_by_name, asked_for_name, asked_of_name;
  Instant asked_at;
  Date due_on;
  std::optional<std::string> words, given_by_name;
  std::optional<Date> given_on;
  std::vector<identity::Why> why;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Opinion, (),
                      (opinion_id, question, shared, person_name, fictitious, type_name_it, type_name_en, municipality_name, asked_by_name, asked_for_name,
                       asked_of_name, asked_at, due_on, words, given_by_name, given_on, why, may))

}  // namespace raccordo::benefits
