// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <expected>
#include <string>
#include <utility>
#include <vector>

// Errors are values with a cause and a remedy. The set of kinds is closed: each is one HTTP status,
// chosen in one place (http/problem.cpp). Exceptions are left for bugs and dead infrastructure.
namespace raccordo {

enum class ProblemKind { invalid, unauthenticated, forbidden, not_found, conflict, too_large, too_many, unavailable };

/// One wrong field of an input. `pointer` is an RFC 6901 JSON pointer ("/given_name") or "?name" for a query parameter.
struct FieldError {
  std::string pointer;
  std::string code;     ///< stable, for programs: "required", "pattern", "date"...
  std::string message;  ///< Italian, for the person in front of the screen; its English stands in english.csv
};

struct Problem {
  ProblemKind kind = ProblemKind::invalid;
  std::string code;    ///< stable, kebab-case
  std::string detail;  ///< Italian: what happened and why; its English stands in english.csv
  std::string remedy;  ///< Italian: what to do now; may be empty
  std::vector<FieldError> fields;
  std::string extension;  ///< JSON object merged into the answer (base, theirs, yours); empty for none
};

template <class T>
using Result = std::expected<T, Problem>;

inline std::unexpected<Problem> fail(ProblemKind kind, std::string code, std::string detail, std::string remedy = {}) {
  return std::unexpected(Problem{kind, std::move(code), std::move(detail), std::move(remedy), {}, {}});
}
inline std::unexpected<Problem> not_found() { return fail(ProblemKind::not_found, "not-found", "Non esiste, oppure non è visibile con i tuoi incarichi."); }
inline std::unexpected<Problem> invalid_field(std::string pointer, std::string code, std::string message) {
  return std::unexpected(Problem{ProblemKind::invalid,
                                 "invalid-input",
                                 "Alcuni dati non sono validi.",
                                 "Correggi i campi indicati e riprova.",
                                 {{std::move(pointer), std::move(code), std::move(message)}},
                                 {}});
}

namespace detail {
template <class T, class E>
T take(std::expected<T, E>& r) {
  if constexpr (!std::is_void_v<T>) return std::move(*r);
}
}  // namespace detail

/// Value of a Result, or return its problem from the enclosing function.
#define TRY(expression)                                                       \
  ({                                                                          \
    auto try_result_ = (expression);                                          \
    if (!try_result_) return std::unexpected(std::move(try_result_).error()); \
    ::raccordo::detail::take(try_result_);                                    \
  })

}  // namespace raccordo
