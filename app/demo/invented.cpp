// SPDX-License-Identifier: EUPL-1.2
#include "demo/invented.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <platform/csv.hpp>
#include <platform/text.hpp>

namespace raccordo::demo {

// The columns of the files.
struct SurnameLine {
  std::string surname;
  std::int64_t weight = 0;
};
BOOST_DESCRIBE_STRUCT(SurnameLine, (), (surname, weight))
struct GivenNameLine {
  std::string name, sex;
  std::int64_t weight = 0;
};
BOOST_DESCRIBE_STRUCT(GivenNameLine, (), (name, sex, weight))
struct NeedLine {
  std::string area, text;
};
BOOST_DESCRIBE_STRUCT(NeedLine, (), (area, text))
struct WorkLine {
  std::string kind, text;
};
BOOST_DESCRIBE_STRUCT(WorkLine, (), (kind, text))
BOOST_DESCRIBE_STRUCT(Request, (), (area, type_code, asked, situation, evaluation, total_cents, quantity))

namespace {

template <class T>
Result<std::vector<csv::Line<T>>> lines_of(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return fail(ProblemKind::unavailable, "demo-data", "Il file " + path + " non si legge.");
  return csv::read_all<T>(text.str());
}

std::string one_of(std::vector<std::pair<std::string, std::string>> const& texts, std::string_view key, Random& random) {
  std::vector<std::string const*> fitting;
  for (auto const& [of, text] : texts)
    if (of == key) fitting.push_back(&text);
  return fitting.empty() ? std::string{} : *fitting[random.below(fitting.size())];
}

int days_of_life(Random& random, territory::Function function) {
  struct Ages {
    int from, to;
  };
  auto const [from, to] = [&]() -> Ages {
    switch (function) {
      case territory::Function::minors: return {0, 18};
      case territory::Function::elderly: return {66, 98};
      case territory::Function::disability: return {4, 80};
      default: return {19, 65};
    }
  }();
  return from * 366 + 7 + static_cast<int>(random.below(static_cast<std::uint64_t>((to - from) * 365)));
}

}  // namespace

std::size_t Weighted::draw(Random& random) const {
  auto const at = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(sums_.back())));
  return static_cast<std::size_t>(std::ranges::upper_bound(sums_, at) - sums_.begin());
}

Result<Invented> Invented::read(std::string const& folder) {
  Invented all;
  for (auto const& line : TRY(lines_of<SurnameLine>(folder + "/surnames.csv"))) {
    all.surnames_.push_back(line.value.surname);
    all.surname_.add(line.value.weight);
  }
  for (auto const& line : TRY(lines_of<GivenNameLine>(folder + "/given_names.csv"))) {
    all.given_names_.push_back(line.value.name);
    all.female_.push_back(line.value.sex == "F");
    all.given_name_.add(line.value.weight);
  }
  for (auto const& line : TRY(lines_of<NeedLine>(folder + "/needs_it.csv"))) all.needs_.emplace_back(line.value.area, line.value.text);
  for (auto const& line : TRY(lines_of<WorkLine>(folder + "/work_it.csv"))) all.work_.emplace_back(line.value.kind, line.value.text);
  for (auto& line : TRY(lines_of<Request>(folder + "/requests_it.csv"))) all.requests_.push_back(std::move(line.value));
  return all;
}

std::string Invented::colleague(int number) const {
  auto const n = static_cast<std::size_t>(number);
  return given_names_[n * 37 % given_names_.size()] + " " + surnames_[n * 1009 % surnames_.size()];
}

people::NewPerson Invented::person(Random& random, territory::Function function, Date today) const {
  auto const name = given_name_.draw(random);
  people::NewPerson person{given_names_[name], surnames_[surname_.draw(random)], {}, {}, {}};
  if (random.below(10) < 2) person.family_name += " " + surnames_[surname_.draw(random)];
  if (random.below(10) < 8) person.birth_date = today.plus_days(-days_of_life(random, function));
  if (person.birth_date && random.below(10) < 3) person.tax_code = impossible_tax_code(person, female_[name], random);
  return person;
}

std::string Invented::need(Random& random, territory::Function function) const { return one_of(needs_, enum_text(function), random); }
std::string Invented::work(Random& random, std::string_view kind) const { return one_of(work_, kind, random); }

Request const* Invented::request(Random& random, territory::Function function) const {
  std::vector<Request const*> fitting;
  for (auto const& one : requests_)
    if (one.area == enum_text(function)) fitting.push_back(&one);
  return fitting.empty() ? nullptr : fitting[random.below(fitting.size())];
}

access::Report reported_by(territory::Function function) {
  if (function == territory::Function::minors)
    return {.kind = access::ReporterKind::school, .name = {}, .role = "Insegnante della scuola primaria", .phone = {}, .protocol = {}};
  return {.kind = access::ReporterKind::health_service, .name = {}, .role = "Reparto di medicina", .phone = {}, .protocol = {}};
}

std::string impossible_tax_code(people::NewPerson const& person, bool female, Random& random) {
  auto const birth = person.birth_date->iso();
  auto const month = std::string_view("ABCDEHLMPRST")[static_cast<std::size_t>(std::stoi(birth.substr(5, 2)) - 1)];
  auto day = std::to_string(std::stoi(birth.substr(8, 2)) + (female ? 40 : 0));
  if (day.size() < 2) day.insert(0, "0");
  auto code = people::family_letters(person.family_name) + people::given_letters(person.given_name) + birth.substr(2, 2) + month + day + "Y" +
              std::to_string(100 + random.below(900));
  return code + people::check_character(code);
}

}  // namespace raccordo::demo
