// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include <platform/http.hpp>
#include <platform/json.hpp>

// The parts of a route that the registry and OpenAPI share.
namespace raccordo::api {

struct RouteInfo {
  std::string_view path;          ///< below base_path: "/contacts/{contact_id}"; kebab-case, parameters snake_case
  std::string_view operation_id;  ///< unique, snake_case
  std::string_view summary;       ///< English, one line
  std::string_view tag;
  std::string_view action;  ///< of the policy ("contact.read"), or "public", "session" (any authenticated party), "entering" (also before the second factor)
  std::size_t max_body = 64 * 1024;
  std::string_view description{};           ///< English, optional
  bool unattended = false;                  ///< asked again by the page itself: no sign that somebody is there
  http::Method method = http::Method::get;  ///< set by the verb it is registered with
};

struct NoParams {};
BOOST_DESCRIBE_STRUCT(NoParams, (), ())
/// In: the request has no body. Out: 204.
struct NoBody {};
struct NoContent {};
/// 201 with Location, given below base_path ("/contacts/0192…").
template <class T>
struct Created {
  T value;
  std::string location;
};
/// A keyset page; without next_cursor it is the last.
template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next_cursor;
  BOOST_DESCRIBE_CLASS(Page, (), (items, next_cursor), (), ())
};
/// Media types of a raw route.
struct RawMedia {
  std::string_view request{};                              ///< empty: no body
  std::string_view response = "application/octet-stream";  ///< several separated by commas where the request chooses
  int status = 200;
};

/// A registered route with the shapes of its contracts. Null: none, or not JSON.
struct Operation {
  RouteInfo info{};
  json::Shape const* params = nullptr;
  json::Shape const* in = nullptr;
  json::Shape const* out = nullptr;
  int status = 200;
  RawMedia media{.request = {}, .response = {}};
  bool creates() const { return status == 201; }
};

namespace detail {
template <class T>
inline constexpr bool is_created = false;
template <class T>
inline constexpr bool is_created<Created<T>> = true;
template <class T>
struct Unwrapped {
  using type = T;
};
template <class T>
struct Unwrapped<Created<T>> {
  using type = T;
};

template <class Params, class In, class Out>
Operation operation_of() {
  Operation operation{.params = &json::shape_of<Params>()};
  if constexpr (!std::is_same_v<In, NoBody>) operation.in = &json::shape_of<In>();
  if constexpr (std::is_same_v<Out, NoContent>) operation.status = 204;
  else operation.out = &json::shape_of<typename Unwrapped<Out>::type>();
  if constexpr (is_created<Out>) operation.status = 201;
  return operation;
}

/// Path parameters first; one that cannot be read names nothing, so it is not_found.
http::Pairs merged_params(http::Request const& request);
Problem params_problem(Problem problem, http::Request const& request);
template <class Params>
Result<Params> decode_call_params(http::Request const& request) {
  auto params = json::decode_params<Params>(request.path_parameters.empty() ? request.query : merged_params(request));
  if (!params) return std::unexpected(params_problem(std::move(params).error(), request));
  return params;
}

/// The media type is the one the method asks for, and the body is there (or, for NoBody, is not).
Result<void> check_body(http::Request const& request, bool wanted);
template <class In>
Result<In> decode_body(http::Request const& request) {
  TRY(check_body(request, !std::is_same_v<In, NoBody>));
  if constexpr (std::is_same_v<In, NoBody>) return In{};
  else return json::decode<In>(request.body);
}

http::Response created(std::string body, std::string_view location);
template <class Out>
Result<http::Response> answer_with(Result<Out> out) {
  if (!out) return std::unexpected(std::move(out).error());
  if constexpr (std::is_same_v<Out, NoContent>) return http::Response{.status = 204};
  else if constexpr (is_created<Out>) return created(json::encode(out->value), out->location);
  else return http::json_response(json::encode(*out));
}
}  // namespace detail

}  // namespace raccordo::api
