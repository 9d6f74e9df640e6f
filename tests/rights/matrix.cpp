// SPDX-License-Identifier: EUPL-1.2
#include "matrix.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace raccordo::rights {
namespace {

constexpr std::string_view the_rest = "everyone else";

class Reader {
 public:
  explicit Reader(std::vector<std::string> const& people) : people_(people) {}

  void read(std::string const& line) {
    if (line.empty() || line.front() == '#') return;
    if (line.front() != ' ') return begin(line);
    if (route_.empty()) wrong("stands before any route");
    auto const colon = line.find(':');
    if (colon == line.npos) wrong("has no colon: " + line);
    expect(parsed(line.substr(0, colon)), line.substr(colon + 1));
  }
  Matrix finish() {
    end();
    return std::move(matrix_);
  }

 private:
  [[noreturn]] void wrong(std::string const& what) const { throw std::runtime_error("matrix.txt, " + route_ + ": " + what); }

  void begin(std::string const& route) {
    end();
    route_ = route;
    if (!matrix_.emplace(route, Row{}).second) wrong("is written twice");
  }
  void end() {
    if (route_.empty()) return;
    auto& row = matrix_[route_];
    for (auto const& person : people_) {
      if (rest_) row.try_emplace(person, *rest_);
      if (!row.contains(person)) wrong("says nothing of " + person);
    }
    rest_.reset();
  }
  Expected parsed(std::string const& text) const {
    std::istringstream words(text);
    Expected expected;
    if (!(words >> expected.status)) wrong("has no status in: " + text);
    for (std::string word; words >> word;) {
      if (word == "name") expected.name = true;
      else if (word == "need") expected.need = true;
      else wrong("does not know the word " + word);
    }
    return expected;
  }
  void expect(Expected expected, std::string const& who) {
    std::istringstream list(who);
    for (std::string person; std::getline(list, person, ',');) {
      person.erase(0, person.find_first_not_of(' '));
      if (person == the_rest) rest_ = expected;
      else if (std::ranges::find(people_, person) == people_.end()) wrong("names " + person + ", whom nobody knows");
      else if (!matrix_[route_].emplace(person, expected).second) wrong("names " + person + " twice");
    }
  }

  std::vector<std::string> const& people_;
  Matrix matrix_;
  std::string route_;
  std::optional<Expected> rest_;
};

}  // namespace

Matrix read_matrix(std::string const& path, std::vector<std::string> const& people) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  Reader reader(people);
  for (std::string line; std::getline(file, line);) reader.read(line);
  return reader.finish();
}

}  // namespace raccordo::rights
