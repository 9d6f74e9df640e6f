// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <vector>

#include <platform/id.hpp>
#include <platform/json_constraints.hpp>
#include <platform/result.hpp>
#include <platform/time.hpp>

// What the decoder is built from: parsed values, places, and readers of single values that refuse with a pointer and a reason.
namespace raccordo::json {

struct Limits {
  std::size_t depth = 32;
};

/// One value of a parsed document. Texts point into the Document, which must outlive it.
struct Node {
  enum class Kind : std::uint8_t { null, boolean, integer, huge_integer, number, text, array, object, parameter };
  Kind kind = Kind::null;
  std::string_view key{};   ///< its name when the parent is an object
  std::string_view text{};  ///< of a text; of a parameter, not yet read as anything
  std::int64_t integer = 0;
  double number = 0;
  Node const* first = nullptr;
  Node const* next = nullptr;
  std::size_t size = 0;
};

/// Where a value stands; turned into a JSON pointer only when something is wrong there.
struct Place {
  Place const* parent = nullptr;
  std::string_view key{};
  std::size_t index = 0;
  bool query = false;  ///< the root of query and path parameters: pointers read "?name"
};
std::string pointer_text(Place const& place);

struct Reading {
  std::vector<FieldError> errors;
  void refuse(Place const& at, std::string_view code, std::string message);
};

namespace detail {
void read_text(Node const&, std::string& out, Constraint const&, Place const&, Reading&);
void read_integer(Node const&, std::int64_t& out, std::int64_t least, std::int64_t most, Place const&, Reading&);
void read_number(Node const&, double& out, Constraint const&, Place const&, Reading&);
void read_boolean(Node const&, bool& out, Place const&, Reading&);
void read_instant(Node const&, Instant& out, Place const&, Reading&);
void read_date(Node const&, Date& out, Place const&, Reading&);
void read_uuid(Node const&, Uuid& out, Place const&, Reading&);
void read_raw(Node const&, std::string& out, Place const&, Reading&);
/// Index among the names, or -1 after refusing.
int read_enum(Node const&, std::span<std::string_view const> names, Place const&, Reading&);
/// True when it is an array (or a single parameter) of an allowed size.
bool enter_array(Node const&, Constraint const&, Place const&, Reading&);
bool enter_map(Node const&, Constraint const&, Place const&, Reading&);

struct MemberReader {
  std::string_view name;
  bool required;
  void (*read)(Node const&, void* object, Place const&, Reading&);
};
void read_object(Node const&, void* object, std::span<MemberReader const>, Place const&, Reading&);

Problem field_problem(Reading&& reading);
/// Parses and calls `use` with the root.
Result<void> with_document(std::string_view text, Limits, void* context, void (*use)(void*, Node const&));
void with_parameters(std::span<std::pair<std::string, std::string> const>, void* context, void (*use)(void*, Node const&));
}  // namespace detail

}  // namespace raccordo::json
