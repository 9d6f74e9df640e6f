// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include <access/contracts.hpp>
#include <platform/id.hpp>
#include <platform/result.hpp>

namespace raccordo::demo {

/// Draws with the frequencies of a list.
class Weighted {
 public:
  void add(std::int64_t weight) { sums_.push_back((sums_.empty() ? 0 : sums_.back()) + weight); }
  std::size_t draw(Random& random) const;
  bool empty() const { return sums_.empty(); }

 private:
  std::vector<std::int64_t> sums_;
};

/// What a file asks for, with the words of whoever prepares it. `quantity`: of the unit of the type, where it is not money.
struct Request {
  std::string area, type_code, asked, situation, evaluation;
  std::int64_t total_cents = 0;
  std::optional<std::int64_t> quantity;
};

/// Invented persons and needs, from data/demo: no row of it describes anybody.
class Invented {
 public:
  static Result<Invented> read(std::string const& folder);

  /// Of an age at which one has a need of that kind.
  people::NewPerson person(Random& random, territory::Function function, Date today) const;
  /// The name of the account with that number: not drawn, so that the story goes on as if it had none.
  std::string colleague(int number) const;
  std::string need(Random& random, territory::Function function) const;
  Request const* request(Random& random, territory::Function function) const;  ///< nullptr where none of that kind is told
  std::string work(Random& random, std::string_view kind) const;               ///< "summary" or "next_step"

 private:
  std::vector<std::string> surnames_, given_names_;
  std::vector<bool> female_;
  Weighted surname_, given_name_;
  std::vector<std::pair<std::string, std::string>> needs_, work_;
  std::vector<Request> requests_;
};

/// A school of children, a ward of everybody else; nobody is named, because nobody there exists.
access::Report reported_by(territory::Function function);

/// A codice fiscale in the right form and with its check character, but with a place that does not exist ("Y" is no letter of
/// the land registry's codes in use): it cannot be anybody's.
std::string impossible_tax_code(people::NewPerson const& person, bool female, Random& random);

}  // namespace raccordo::demo
