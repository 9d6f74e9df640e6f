// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <rapidcheck/gtest.h>

#include "competence/rules.hpp"

// The cases of testing/rule.txt, which people who know the territory can read and write; then what must hold for any assignments.
namespace raccordo::territory::rules_test {
namespace {

using Words = std::map<std::string, int, std::less<>>;
Words const role_words{{"decide", 0}, {"prepara", 1}, {"sanità", 2}, {"fondi", 3}};
Words const reach_words{{"comune", 0}, {"sotto-area", 1}, {"distretto-sociale", 2}, {"distretto-sanitario", 3}, {"territorio", 4}, {"provincia", 5}};
Words const certainty_words{{"documentato", 0}, {"fonte secondaria", 1}, {"ipotesi", 2}};

struct Expectation {
  int line;
  Date day;
  BodyRole role;
  std::string body;  ///< "nessuno" for nobody
  std::optional<Certainty> certainty;
};
struct Case {
  std::string title;
  std::vector<std::string> bodies;
  std::vector<Candidate> candidates;
  std::vector<Expectation> expectations;
  std::uint32_t body(std::string const& name) {
    for (std::uint32_t i = 0; i < bodies.size(); ++i)
      if (bodies[i] == name) return i;
    bodies.push_back(name);
    return static_cast<std::uint32_t>(bodies.size() - 1);
  }
};

[[noreturn]] void misread(int line) { throw std::runtime_error("rule.txt:" + std::to_string(line) + " cannot be read"); }

int word(Words const& words, std::string const& text, int line) {
  auto found = words.find(text);
  if (found == words.end()) misread(line);
  return found->second;
}

std::vector<std::string> parts(std::string const& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');) out.push_back(part.substr(part.find_first_not_of(' ')));
  return out;
}

/// "2011-05" is the first of the month, known to the month.
std::pair<std::optional<Date>, Precision> day_of(std::string text, int line) {
  if (text == "?") return {std::nullopt, Precision::unknown};
  auto precision = text.size() == 4 ? Precision::year : text.size() == 7 ? Precision::month : Precision::day;
  while (text.size() < 10) text += "-01";
  auto day = Date::parse(text);
  if (!day) misread(line);
  return {day, precision};
}

void read_assignment(Case& c, std::string const& text, int line) {
  auto fields = parts(text);
  if (fields.size() != 4) misread(line);
  std::istringstream who(fields[0]), when(fields[2]);
  std::string body, role, per, where, dal, from, al, to;
  who >> body >> role >> per >> where;
  when >> dal >> from >> al >> to;
  Candidate candidate;
  candidate.body = c.body(body);
  candidate.role = static_cast<BodyRole>(word(role_words, role, line));
  candidate.reach = static_cast<Reach>(word(reach_words, where, line));
  candidate.scope = fields[1] == "questa funzione" ? Scope::this_function : Scope::every_function;
  std::tie(candidate.stated.from, candidate.precision) = day_of(from, line);
  if (!to.empty()) candidate.stated.to = day_of(to, line).first;
  candidate.in_force = candidate.stated;
  candidate.certainty = static_cast<Certainty>(word(certainty_words, fields[3], line));
  candidate.assignment = static_cast<std::uint32_t>(c.candidates.size());
  c.candidates.push_back(candidate);
}

void read_expectation(Case& c, std::string const& text, int line) {
  auto fields = parts(text);
  std::istringstream in(fields[0]);
  std::string il, day, role, body;
  in >> il >> day >> role >> body;
  auto& e = c.expectations.emplace_back(Expectation{line, *day_of(day, line).first, static_cast<BodyRole>(word(role_words, role, line)), body, {}});
  if (fields.size() > 1) e.certainty = static_cast<Certainty>(word(certainty_words, fields[1], line));
}

std::vector<Case> read_cases() {
  std::ifstream file(RACCORDO_SOURCE "/modules/territory/testing/rule.txt");
  std::vector<Case> cases;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("caso: ")) cases.push_back({line.substr(6), {}, {}, {}});
    else if (cases.empty()) misread(number);
    else if (line.starts_with("  il ")) read_expectation(cases.back(), line.substr(2), number);
    else read_assignment(cases.back(), line.substr(2), number);
  }
  return cases;
}

TEST(CompetenceRule, answers_every_case_written_in_rule_txt) {
  auto cases = read_cases();
  ASSERT_GE(cases.size(), 12u);
  for (auto const& c : cases)
    for (auto const& e : c.expectations) {
      SCOPED_TRACE(c.title + ", rule.txt:" + std::to_string(e.line));
      auto found = winners(c.candidates, e.day)[static_cast<std::size_t>(e.role)];
      EXPECT_EQ(found ? c.bodies[c.candidates[found->candidate].body] : "nessuno", e.body);
      if (found && e.certainty) {
        EXPECT_EQ(enum_text(found->certainty), enum_text(*e.certainty));
      }
    }
}

Date day_number(int n) { return Date::parse("2010-01-01")->plus_days(n); }

/// Assignments with any dates in three years, also meeting each other: the rule answers whatever it is given.
std::vector<Candidate> some_assignments() {
  auto count = *rc::gen::inRange(0, 12);
  std::vector<Candidate> out;
  for (int i = 0; i < count; ++i) {
    Candidate c;
    c.role = static_cast<BodyRole>(*rc::gen::inRange(0, 4));
    c.reach = static_cast<Reach>(*rc::gen::inRange(0, 6));
    c.scope = static_cast<Scope>(*rc::gen::inRange(0, 2));
    c.precision = static_cast<Precision>(*rc::gen::inRange(0, 4));
    int from = *rc::gen::inRange(0, 1000);
    if (c.precision != Precision::unknown) {
      auto ymd = day_number(from).ymd();
      if (c.precision == Precision::month) ymd = ymd.year() / ymd.month() / std::chrono::day(1);
      if (c.precision == Precision::year) ymd = ymd.year() / std::chrono::January / std::chrono::day(1);
      c.stated.from = Date::from(ymd);
    }
    if (*rc::gen::inRange(0, 3) > 0) c.stated.to = day_number(from + *rc::gen::inRange(0, 400));
    c.in_force = c.stated;
    if (*rc::gen::inRange(0, 3) == 0) {
      auto clipped = shared_days(c.stated, {day_number(from + 20), std::nullopt});
      if (clipped) c.in_force = *clipped;
    }
    c.certainty = static_cast<Certainty>(*rc::gen::inRange(0, 3));
    c.body = static_cast<std::uint32_t>(*rc::gen::inRange(0, 3));
    c.assignment = static_cast<std::uint32_t>(i);
    out.push_back(c);
  }
  return out;
}

Period const& period_on(std::vector<Period> const& periods, Date day) {
  for (auto const& p : periods)
    if (p.days.contains(day)) return p;
  throw std::logic_error("no period holds " + day.iso());
}

RC_GTEST_PROP(CompetenceRule, timeline_says_of_every_day_what_that_day_says, ()) {
  auto candidates = some_assignments();
  auto periods = timeline(candidates);
  for (int n = -40; n < 1500; n += 1) RC_ASSERT(period_on(periods, day_number(n)).winners == winners(candidates, day_number(n)));
}

RC_GTEST_PROP(CompetenceRule, periods_follow_each_other_without_gap_and_differ, ()) {
  auto periods = timeline(some_assignments());
  RC_ASSERT(!periods.front().days.from && !periods.back().days.to);
  for (std::size_t i = 1; i < periods.size(); ++i) {
    RC_ASSERT(periods[i - 1].days.to->plus_days(1) == *periods[i].days.from);
    RC_ASSERT(!(periods[i - 1].winners == periods[i].winners));
  }
}

RC_GTEST_PROP(CompetenceRule, winner_is_in_force_and_nobody_in_force_outranks_it, ()) {
  auto candidates = some_assignments();
  auto day = day_number(*rc::gen::inRange(0, 1200));
  auto found = winners(candidates, day);
  for (std::size_t role = 0; role < role_count; ++role) {
    bool somebody = false;
    for (auto const& c : candidates) {
      if (c.role != static_cast<BodyRole>(role) || !c.in_force.contains(day)) continue;
      somebody = true;
      auto const& won = candidates[found[role]->candidate];
      RC_ASSERT(std::pair(won.reach, won.scope) <= std::pair(c.reach, c.scope));
      RC_ASSERT(won.in_force.contains(day) && won.role == c.role);
    }
    RC_ASSERT(somebody == found[role].has_value());
    if (found[role]) RC_ASSERT(found[role]->certainty >= candidates[found[role]->candidate].certainty);
  }
}

RC_GTEST_PROP(CompetenceRule, answer_does_not_depend_on_the_order_of_the_rows, ()) {
  auto candidates = some_assignments();
  auto day = day_number(*rc::gen::inRange(0, 1200));
  auto reversed = candidates;
  std::reverse(reversed.begin(), reversed.end());
  RC_ASSERT(winners(candidates, day) == winners(reversed, day));
}

}  // namespace
}  // namespace raccordo::territory::rules_test
