// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <platform/api_gate.hpp>
#include <platform/api_route.hpp>
#include <platform/english.hpp>
#include <platform/facts.hpp>
#include <platform/http.hpp>
#include <platform/json.hpp>

// The registry of typed routes under /api/v1. A route is: path, action of the policy, contracts in and out, and a function.
//
//   api.get<ContactParams, Contact>({.path = "/contacts/{contact_id}", .operation_id = "contact", .summary = "One contact",
//                                    .tag = "contacts", .action = "contact.read"},
//     [&](api::Call& call, ContactParams const& p) { return desk.get_contact(call.principal<Actor>(), p.contact_id); });
//   api.post<api::NoParams, NewContact, api::Created<Contact>>({.path = "/contacts", …},
//     [&](api::Call& call, api::NoParams const&, NewContact const& in) -> Result<api::Created<Contact>> {
//       auto contact = TRY(desk.record(call.principal<Actor>(), in, call.idempotency_key));
//       return api::Created<Contact>{contact, "/contacts/" + contact.contact_id.text()}; });
namespace raccordo::api {

inline constexpr std::string_view base_path = "/api/v1";

/// What a handler knows besides its contracts.
struct Call {
  http::Request const& request;
  RouteInfo const& route;
  std::optional<std::string> idempotency_key{};  ///< only on routes that create; checked for its form
  http::Pairs answer_headers{};                  ///< added to a successful answer, for instance Set-Cookie
  std::shared_ptr<void const> who{};             ///< what the gate returned
  facts::Actor actor{};                          ///< the same party by ids only, for modules below identity; empty for a visitor

  /// The authenticated party, of the type the gate puts in; only on routes whose gate always returns one.
  template <class T>
  T const& principal() const {
    return *static_cast<T const*>(who.get());
  }
  template <class T>
  T const* find_principal() const {
    return static_cast<T const*>(who.get());
  }
  void set_cookie(http::Cookie const& cookie) { answer_headers.emplace_back("Set-Cookie", http::set_cookie_text(cookie)); }
};

class Api {
 public:
  explicit Api(RateLimits limits = {});
  ~Api();
  Api(Api&&) noexcept;

  /// Sets who may come in; called for every route, also public ones (which may have a session). Without a gate only "public" routes answer.
  void gate(Gate gate);
  /// The sentences of problems for those who ask for English; without it problems are Italian for everybody.
  void english(English sentences);
  /// One sentence (English) on a tag, for OpenAPI.
  void describe_tag(std::string_view tag, std::string_view description);

  template <class Params, class Out, class F>  // Result<Out>(Call&, Params const&)
  void get(RouteInfo info, F handler) {
    add_plain<Params, Out>(http::Method::get, std::move(info), std::move(handler));
  }
  template <class Params, class Out, class F>
  void del(RouteInfo info, F handler) {
    add_plain<Params, Out>(http::Method::del, std::move(info), std::move(handler));
  }
  template <class Params, class In, class Out, class F>  // Result<Out>(Call&, Params const&, In const&)
  void post(RouteInfo info, F handler) {
    add_body<Params, In, Out>(http::Method::post, std::move(info), std::move(handler));
  }
  template <class Params, class In, class Out, class F>
  void put(RouteInfo info, F handler) {
    add_body<Params, In, Out>(http::Method::put, std::move(info), std::move(handler));
  }
  /// application/merge-patch+json: members std::optional (keep when absent), std::optional<json::Nullable<T>> where null removes.
  template <class Params, class In, class Out, class F>
  void patch(RouteInfo info, F handler) {
    add_body<Params, In, Out>(http::Method::patch, std::move(info), std::move(handler));
  }

  /// For what is not JSON: handler is Result<http::Response>(Call&, Params const&); the body is call.request.body or .spooled.
  template <class Params, class F>
  void raw(http::Method method, RouteInfo info, RawMedia media, F handler) {
    Operation operation{.params = &json::shape_of<Params>(), .media = media};
    add(method, std::move(info), operation,
        [handler = std::move(handler)](Call& call) -> Result<http::Response> { return handler(call, TRY(params_of<Params>(call))); });
  }

  /// Answers a request under base_path, filling in its path_parameters; never throws.
  http::Response answer(http::Request& request) const;
  /// Of the route at that path, for http::Application::max_body.
  std::size_t max_body(http::Method method, std::string_view path) const;

  struct Route {
    std::string method;
    std::string path;
    std::string operation_id;
    std::string action;
    BOOST_DESCRIBE_CLASS(Route, (), (method, path, operation_id, action), (), ())
  };
  std::vector<Route> routes() const;  ///< sorted by path, then method; paths without base_path

  std::vector<Operation> const& operations() const;
  std::vector<std::pair<std::string, std::string>> const& tags() const;

 private:
  using Run = std::function<Result<http::Response>(Call&)>;
  /// Throws std::logic_error for a route without action, operation id, summary or tag, or registered twice.
  void add(http::Method method, RouteInfo info, Operation operation, Run run);
  http::Response dispatch(http::Request& request) const;
  http::Response refuse(http::Request const& request, Problem problem) const;
  http::Response admit(http::Request const& request, Operation const& operation, Run const& run) const;

  template <class Params>
  static Result<Params> params_of(Call const& call) {
    return detail::decode_call_params<Params>(call.request);
  }
  template <class Params, class Out, class F>
  void add_plain(http::Method method, RouteInfo info, F handler) {
    add(method, std::move(info), detail::operation_of<Params, NoBody, Out>(), [handler = std::move(handler)](Call& call) -> Result<http::Response> {
      auto params = TRY(params_of<Params>(call));
      Result<Out> out = handler(call, params);
      return detail::answer_with(std::move(out));
    });
  }
  template <class Params, class In, class Out, class F>
  void add_body(http::Method method, RouteInfo info, F handler) {
    add(method, std::move(info), detail::operation_of<Params, In, Out>(), [handler = std::move(handler)](Call& call) -> Result<http::Response> {
      auto params = TRY(params_of<Params>(call));
      auto in = TRY(detail::decode_body<In>(call.request));
      Result<Out> out = handler(call, params, in);
      return detail::answer_with(std::move(out));
    });
  }

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace raccordo::api
