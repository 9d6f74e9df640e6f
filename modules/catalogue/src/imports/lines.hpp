// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>

#include <catalogue/imports.hpp>

#include "offers/store.hpp"

// The lines of a file of offers, judged one by one against what is known.
namespace raccordo::catalogue {

enum class Answer { yes, no };
BOOST_DESCRIBE_ENUM(Answer, yes, no)

/// The columns. `area`: codes of areas or of municipalities, with a space between them.
struct OfferLine {
  std::string code, name;
  std::optional<std::string> description;
  std::string type;
  std::optional<std::string> body, provider, site, address;
  std::string municipality;
  std::optional<std::string> phone, email, website, hours;
  std::string area;
  std::optional<std::string> conditions, how_to_get_in, cost;
  std::optional<Date> verified_on;
  std::string source;
  std::optional<Answer> fictitious;
  std::optional<Date> valid_from, valid_to;
  std::optional<CapacityState> capacity;
  std::optional<std::int64_t> waiting_days;
  std::optional<Date> capacity_on;
};
BOOST_DESCRIBE_STRUCT(OfferLine, (),
                      (code, name, description, type, body, provider, site, address, municipality, phone, email, website, hours, area, conditions,
                       how_to_get_in, cost, verified_on, source, fictitious, valid_from, valid_to, capacity, waiting_days, capacity_on))

/// A line as it would be kept; the id is given by who keeps it.
struct GoodLine {
  int line = 0;
  store::OfferRecord record;
  std::vector<std::string> places;
  std::optional<CapacityState> capacity;
  std::optional<std::int64_t> waiting_days;
  std::optional<Date> capacity_on;
};

struct Judged {
  std::int64_t lines = 0;
  std::vector<GoodLine> good;
  std::vector<OfferImportFault> faults;
};

/// What lines are judged by.
class Known {
 public:
  Known(db::Tx& tx, territory::Territory& territory);
  bool type(std::string_view code) const;
  bool place(std::string const& code) const;  ///< an area or a municipality
  bool municipality(std::string const& code) const;
  std::optional<territory::BodyId> body(std::string const& code) const;
  Date today() const { return tx_.today(); }

 private:
  db::Tx& tx_;
  territory::Territory& territory_;
  std::map<std::string, bool, std::less<>> types_;
};

/// invalid "csv" when it is no table of these columns; everything else is a fault of its line.
Result<Judged> judge(std::string_view csv, Known const& known);

}  // namespace raccordo::catalogue
