// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// What a case was before each change.
namespace raccordo::cases {

struct CaseVersion {
  std::int64_t version = 0;
  Instant replaced_at;
  std::string replaced_by_name;
  Work work;
};
BOOST_DESCRIBE_STRUCT(CaseVersion, (), (version, replaced_at, replaced_by_name, work))
struct CaseVersions {
  std::vector<CaseVersion> items;  ///< newest first; the present one is not among them
};
BOOST_DESCRIBE_STRUCT(CaseVersions, (), (items))

}  // namespace raccordo::cases
