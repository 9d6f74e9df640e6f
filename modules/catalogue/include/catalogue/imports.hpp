// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/catalogue.hpp>

// Offers from a file: every faulty line is named before anything changes; then the rest is loaded, or nothing, as is chosen.
namespace raccordo::catalogue {

using OfferImportId = Id<struct OfferImportTag>;

inline constexpr std::size_t largest_offer_file = 48u << 20;  ///< bytes
inline constexpr std::size_t most_offer_lines = 100'000;

enum class OfferImportState { previewed, applied };
BOOST_DESCRIBE_ENUM(OfferImportState, previewed, applied)

/// What becomes of the good lines when others are faulty.
enum class FaultyLines { leave_out, load_nothing };
BOOST_DESCRIBE_ENUM(FaultyLines, leave_out, load_nothing)

struct OfferImportFault {
  std::int64_t line = 0;  ///< of the file, counted from 1 with the header
  std::string field;      ///< the column; empty for the whole line
  std::string message;    ///< Italian
};
BOOST_DESCRIBE_STRUCT(OfferImportFault, (), (line, field, message))

struct OfferImport {
  OfferImportId import_id;
  OfferImportState state{};
  Instant previewed_at;
  std::optional<Instant> applied_at;
  std::int64_t lines = 0, good_lines = 0, added = 0, changed = 0, unchanged = 0;
  std::int64_t fault_count = 0;
  std::vector<OfferImportFault> faults;  ///< the first 200; all of them are a file of their own
};
BOOST_DESCRIBE_STRUCT(OfferImport, (), (import_id, state, previewed_at, applied_at, lines, good_lines, added, changed, unchanged, fault_count, faults))

struct ApplyOffers {
  FaultyLines faulty_lines{};
};
BOOST_DESCRIBE_STRUCT(ApplyOffers, (), (faulty_lines))

class OfferImports {
 public:
  OfferImports(db::Database& database, territory::Territory& territory) : database_(database), territory_(territory) {}

  /// Keeps what the file says, line by line; nothing else changes. invalid "csv" for what is no table of these columns.
  Result<OfferImport> preview(raccordo::facts::Actor const& by, std::string_view csv);
  Result<OfferImport> get(OfferImportId id);
  /// In one transaction, with one fact. conflict "faulty-lines" when nothing is to be loaded beside faults. Applied once, it is
  /// returned as it is.
  Result<OfferImport> apply(raccordo::facts::Actor const& by, OfferImportId id, ApplyOffers const& how);
  /// Every fault as a file: line, column, message.
  Result<std::string> faults_file(OfferImportId id);

 private:
  db::Database& database_;
  territory::Territory& territory_;
};

void add_import_routes(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::catalogue
