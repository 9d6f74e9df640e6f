// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "offers/shelf.hpp"

// Which offers answer to a need, best first. Pure: the same shelf and question give the same order on both engines.
namespace raccordo::catalogue {

/// Where the person lives.
struct Home {
  std::optional<double> latitude, longitude;
  std::vector<std::uint32_t> places;  ///< of the shelf: the municipality and the areas it belongs to
};

struct Question {
  std::string q;
  std::optional<Home> home;
  std::optional<territory::Function> function;
  std::optional<InterventionKind> kind;
  std::string type_code;
  std::optional<territory::BodyId> body_id;
  Date day;
};

struct Ranked {
  std::uint32_t offer = 0;
  std::optional<std::int64_t> kilometres;
};

struct RankedPage {
  std::vector<Ranked> offers;
  bool more = false;
};

/// Those after `after`, which need not answer to the question itself.
RankedPage rank(Shelf const& shelf, Question const& question, Shelved const* after, std::size_t limit);

}  // namespace raccordo::catalogue
