// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <charconv>

#include <cases/contracts.hpp>

// What stands in the addresses of the routes.
namespace raccordo::cases {

struct CaseRef {
  CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(CaseRef, (), (case_id))
struct CaseAtVersion {
  CaseId case_id;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(CaseAtVersion, (), (case_id, version))
inline constexpr auto constraints(json::Of<CaseAtVersion>) {
  return json::table(json::field<&CaseAtVersion::version>().range(1, 1'000'000'000).about("The version one saw when one decided."));
}
struct PageOf {
  std::optional<std::string> cursor;
  std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(PageOf, (), (cursor, limit))
inline constexpr auto constraints(json::Of<PageOf>) {
  return json::table(json::field<&PageOf::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&PageOf::limit>().range(1, 100).about("20 when absent."));
}
struct PageOfCase {
  CaseId case_id;
  std::optional<std::string> cursor;
  std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(PageOfCase, (), (case_id, cursor, limit))
inline constexpr auto constraints(json::Of<PageOfCase>) {
  return json::table(json::field<&PageOfCase::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&PageOfCase::limit>().range(1, 100).about("20 when absent."));
}

inline int length_of(std::optional<std::int64_t> limit) { return static_cast<int>(limit.value_or(20)); }

/// A row number as cursor; invalid "?cursor" when it is not one of ours.
inline Result<std::optional<std::int64_t>> before(std::optional<std::string> const& cursor) {
  if (!cursor) return std::nullopt;
  std::int64_t seq = 0;
  auto const [end, error] = std::from_chars(cursor->data(), cursor->data() + cursor->size(), seq);
  if (error == std::errc{} && end == cursor->data() + cursor->size() && seq > 0) return seq;
  return invalid_field("?cursor", "cursor", "Il segnaposto della pagina non è valido: riparti dalla prima.");
}

}  // namespace raccordo::cases
