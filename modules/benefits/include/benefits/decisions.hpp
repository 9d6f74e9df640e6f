// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/contracts.hpp>
#include <catalogue/types.hpp>

// What a body has to decide, each file with what its decision needs on one line, and one act that grants several equal ones as proposed.
namespace raccordo::benefits {

/// Why a file is not decided together with others.
enum class DecidedAlone { more_asked, denial_noticed, prepared_by_you, opinion_asked, incomplete };
BOOST_DESCRIBE_ENUM(DecidedAlone, more_asked, denial_noticed, prepared_by_you, opinion_asked, incomplete)

struct FileToDecide {
  FileId file_id;
  std::int64_t version = 1;
  FileState state{};
  std::string person_name;
  bool fictitious = false;
  std::string type_code, type_name_it, type_name_en;
  catalogue::InterventionUnit unit{};
  std::string municipality_name, team_name, deciding_name;
  Proposal proposal;
  std::int64_t line_year = 0, line_left_cents = 0;
  std::optional<Date> isee_valid_to;  ///< of the certificate the file holds
  Date due_on;
  std::int64_t days_left = 0;  ///< negative: late by as many days
  bool paused = false;
  std::optional<DecidedAlone> alone;  ///< absent: may be granted together with those of the same type and line
};
BOOST_DESCRIBE_STRUCT(FileToDecide, (),
                      (file_id, version, state, person_name, fictitious, type_code, type_name_it, type_name_en, unit, municipality_name, team_name,
                       deciding_name, proposal, line_year, line_left_cents, isee_valid_to, due_on, days_left, paused, alone))
/// `more`: there are further ones, with a later term.
struct FilesToDecide {
  std::vector<FileToDecide> items;
  bool more = false;
};
BOOST_DESCRIBE_STRUCT(FilesToDecide, (), (items, more))

struct FileAt {
  FileId file_id;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(FileAt, (), (file_id, version))
inline constexpr auto constraints(json::Of<FileAt>) { return json::table(json::field<&FileAt::version>().range(1, 1'000'000'000)); }

inline constexpr int most_together = 50;
/// One act of the body; each file is granted as it was proposed.
struct GrantTogether {
  std::int64_t act_year = 0;
  std::string act_number, reasons;
  std::vector<FileAt> files;
};
BOOST_DESCRIBE_STRUCT(GrantTogether, (), (act_year, act_number, reasons, files))
inline constexpr auto constraints(json::Of<GrantTogether>) {
  return json::table(json::field<&GrantTogether::act_year>().range(2000, 2100).sample("2026"),
                     json::field<&GrantTogether::act_number>().length(1, 40).sample("123"), json::field<&GrantTogether::reasons>().length(3, 8000),
                     json::field<&GrantTogether::files>().items(1, most_together));
}
/// What one act granted.
struct GrantedTogether {
  std::int64_t act_year = 0;
  std::string act_number;
  std::int64_t files = 0, granted_cents = 0;
};
BOOST_DESCRIBE_STRUCT(GrantedTogether, (), (act_year, act_number, files, granted_cents))

}  // namespace raccordo::benefits
