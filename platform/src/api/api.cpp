// SPDX-License-Identifier: EUPL-1.2
#include <platform/api.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

#include <platform/log.hpp>

#include "api/rate_limit.hpp"
#include "api/route_tree.hpp"

namespace raccordo::api {

using http::Method;
using http::Request;
using http::Response;

struct Api::State {
  RateLimits limits;
  Gate gate;
  English english;
  RouteTree tree;
  std::vector<Operation> operations;
  std::vector<Run> runs;
  std::vector<std::pair<std::string, std::string>> tags;
  std::set<std::string, std::less<>> operation_ids;
  mutable RateLimiter limiter;
};

Api::Api(RateLimits limits) : state_(std::make_unique<State>()) { state_->limits = limits; }
Api::~Api() = default;
Api::Api(Api&&) noexcept = default;

void Api::gate(Gate gate) { state_->gate = std::move(gate); }
void Api::english(English sentences) { state_->english = std::move(sentences); }
void Api::describe_tag(std::string_view tag, std::string_view description) { state_->tags.emplace_back(tag, description); }
std::vector<Operation> const& Api::operations() const { return state_->operations; }
std::vector<std::pair<std::string, std::string>> const& Api::tags() const { return state_->tags; }

namespace {
/// The names between braces.
std::vector<std::string_view> parameter_names(std::string_view path) {
  std::vector<std::string_view> names;
  for (std::size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1)) {
    names.push_back(path.substr(open + 1, path.find('}', open) - open - 1));
  }
  return names;
}
void check_route(RouteInfo const& info, Operation const& operation) {
  auto wrong = [&](std::string const& what) {
    throw std::logic_error("route " + std::string(http::method_text(info.method)) + " " + std::string(info.path) + " " + what);
  };
  if (info.action.empty()) wrong("declares no action: name one of the policy, or \"public\", or \"session\"");
  if (!info.path.starts_with('/')) wrong("must start with /");
  if (info.operation_id.empty() || info.summary.empty() || info.tag.empty()) wrong("lacks operation_id, summary or tag");
  for (auto name : parameter_names(info.path)) {
    auto const& members = operation.params->members;
    if (std::none_of(members.begin(), members.end(), [&](auto const& m) { return m.name == name; })) {
      wrong("has the parameter " + std::string(name) + " that its Params do not hold");
    }
  }
}
std::string allowed_methods(RouteTree::ByMethod const& routes) {
  std::string list;
  for (std::size_t m = 0; m < routes.size(); ++m) {
    bool head = m == static_cast<std::size_t>(Method::head) && routes[static_cast<std::size_t>(Method::get)] >= 0;
    if (routes[m] >= 0 || head) list += std::string(http::method_text(static_cast<Method>(m))) + ", ";
  }
  return list + "OPTIONS";
}
std::string_view below_base(std::string_view path) { return path.starts_with(base_path) ? path.substr(base_path.size()) : std::string_view{}; }

void tell_rate(Response& response, RateLimiter::Verdict const& verdict) {
  if (verdict.limit == 0) return;
  response.headers.emplace_back("RateLimit-Limit", std::to_string(verdict.limit));
  response.headers.emplace_back("RateLimit-Remaining", std::to_string(verdict.remaining));
  response.headers.emplace_back("RateLimit-Reset", std::to_string(verdict.reset_seconds));
}
std::unexpected<Problem> sign_in() { return fail(ProblemKind::unauthenticated, "sign-in", "Per questa operazione occorre accedere.", "Accedi e riprova."); }
Result<std::optional<std::string>> idempotency_key(Request const& request, Operation const& operation) {
  auto key = request.header("Idempotency-Key");
  if (!operation.creates() || key.empty()) return std::nullopt;
  auto const& pattern = json::patterns::idempotency_key;
  if (!pattern.matches(key)) return fail(ProblemKind::invalid, "idempotency-key", std::string(pattern.message));
  return std::string(key);
}
/// Somebody came in: the answer may be theirs alone.
bool admission_seen(Result<Admission> const& admission) { return admission && admission->principal; }

/// What anybody may read may also be kept by the browser, if it asks again each time.
void revalidate(Response& response, Request const& request) {
  auto* text = std::get_if<std::string>(&response.body);
  if (!text || response.status != 200) return;
  std::string tag = "\"" + std::to_string(std::hash<std::string_view>{}(*text)) + "\"";
  response.set("ETag", tag).set("Cache-Control", "no-cache");
  if (request.header("If-None-Match") != tag) return;
  response.status = 304;
  response.content_type.clear();
  response.body = std::string();
}
}  // namespace

void Api::add(Method method, RouteInfo info, Operation operation, Run run) {
  info.method = method;
  if (!operation.media.response.empty()) operation.status = operation.media.status;
  operation.info = info;
  check_route(info, operation);
  auto index = static_cast<int>(state_->operations.size());
  if (state_->tree.add(method, info.path, index) >= 0) throw std::logic_error("route registered twice: " + std::string(info.path));
  if (!state_->operation_ids.insert(std::string(info.operation_id)).second) {
    throw std::logic_error("operation_id used twice: " + std::string(info.operation_id));
  }
  state_->operations.push_back(std::move(operation));
  state_->runs.push_back(std::move(run));
}

Response Api::answer(Request& request) const {
  try {
    return dispatch(request);
  } catch (std::exception const& e) {
    log::write(log::Level::error, "request-failed", {{"method", http::method_text(request.method)}, {"what", std::string_view(e.what())}});
    return refuse(request, {ProblemKind::unavailable,
                            "internal-error",
                            "Si è verificato un errore imprevisto.",
                            "Riprova; se succede ancora avvisa chi gestisce il sistema.",
                            {},
                            {}});
  }
}

/// The one place where a problem gets the reader's language.
Response Api::refuse(Request const& request, Problem problem) const {
  bool const english = wants_english(request.header("Accept-Language"));
  if (english) state_->english.translate(problem);
  return http::problem_response(problem, request.path, english ? http::Language::english : http::Language::italian);
}

Response Api::dispatch(Request& request) const {
  std::array<std::string_view, 8> values;
  std::size_t count = 0;
  auto const* routes = state_->tree.find(below_base(request.path), values, count);
  auto to_address = [&](Response response) {
    tell_rate(response, state_->limiter.take("a:" + request.peer, state_->limits.per_address, request.received));
    return response;
  };
  if (!routes) return to_address(refuse(request, not_found().error()));
  auto method = request.method == Method::head ? Method::get : request.method;
  int index = (*routes)[static_cast<std::size_t>(method)];
  if (index < 0) {
    Response response{.status = 204};
    if (method != Method::options) {
      response = refuse(request, {ProblemKind::invalid, "method-not-allowed", "Il metodo non è previsto per questo indirizzo.", {}, {}, {}});
    }
    return to_address(std::move(response.set("Allow", allowed_methods(*routes))));
  }
  auto const& operation = state_->operations[static_cast<std::size_t>(index)];
  auto names = parameter_names(operation.info.path);
  request.path_parameters.clear();
  for (std::size_t i = 0; i < count; ++i) request.path_parameters.emplace_back(names[i], values[i]);
  return admit(request, operation, state_->runs[static_cast<std::size_t>(index)]);
}

Response Api::admit(Request const& request, Operation const& operation, Run const& run) const {
  bool open = operation.info.action == "public";
  Result<Admission> admission = Admission{};
  if (state_->gate) admission = state_->gate(request, operation.info);
  else if (!open) admission = sign_in();

  bool known = admission && !admission->rate_key.empty();
  auto verdict = known ? state_->limiter.take("p:" + admission->rate_key, state_->limits.per_principal, request.received)
                       : state_->limiter.take("a:" + request.peer, state_->limits.per_address, request.received);
  auto outcome = [&]() -> Result<Response> {
    if (!verdict.allowed) {
      return fail(ProblemKind::too_many, "too-many-requests", "Sono arrivate troppe richieste in poco tempo.",
                  "Attendi " + std::to_string(verdict.reset_seconds) + " secondi e riprova.");
    }
    if (!admission) return std::unexpected(admission.error());
    Call call{.request = request,
              .route = operation.info,
              .idempotency_key = TRY(idempotency_key(request, operation)),
              .who = admission->principal,
              .actor = admission->actor};
    auto response = TRY(run(call));
    for (auto& header : call.answer_headers) response.headers.push_back(std::move(header));
    return response;
  }();
  auto response = outcome ? std::move(*outcome) : refuse(request, std::move(outcome).error());
  if (!verdict.allowed) response.set("Retry-After", std::to_string(verdict.reset_seconds));
  if (open && operation.info.method == Method::get && !admission_seen(admission)) revalidate(response, request);
  tell_rate(response, verdict);
  return response;
}

std::size_t Api::max_body(Method method, std::string_view path) const {
  std::array<std::string_view, 8> values;
  std::size_t count = 0;
  auto const* routes = state_->tree.find(below_base(path), values, count);
  int index = routes ? (*routes)[static_cast<std::size_t>(method)] : -1;
  return index < 0 ? RouteInfo{}.max_body : state_->operations[static_cast<std::size_t>(index)].info.max_body;
}

std::vector<Api::Route> Api::routes() const {
  std::vector<Route> all;
  for (auto const& [info, params, in, out, status, media] : state_->operations) {
    all.push_back({std::string(http::method_text(info.method)), std::string(info.path), std::string(info.operation_id), std::string(info.action)});
  }
  std::sort(all.begin(), all.end(), [](Route const& a, Route const& b) { return std::tie(a.path, a.method) < std::tie(b.path, b.method); });
  return all;
}

}  // namespace raccordo::api
