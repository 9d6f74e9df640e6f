// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/api.hpp>

namespace raccordo::api::detail {

http::Pairs merged_params(http::Request const& request) {
  http::Pairs all = request.path_parameters;
  all.insert(all.end(), request.query.begin(), request.query.end());
  return all;
}

Problem params_problem(Problem problem, http::Request const& request) {
  for (auto const& field : problem.fields) {
    bool in_path = std::any_of(request.path_parameters.begin(), request.path_parameters.end(),
                               [&](auto const& p) { return field.pointer == "?" + p.first && field.code != "repeated"; });
    if (in_path) return not_found().error();
  }
  return problem;
}

namespace {
std::unexpected<Problem> wrong_media(std::string_view wanted) {
  return fail(ProblemKind::invalid, "unsupported-media-type", "Il contenuto deve essere di tipo " + std::string(wanted) + ".");
}
}  // namespace

Result<void> check_body(http::Request const& request, bool wanted) {
  bool there = !request.body.empty() || request.spooled;
  if (!wanted) {
    if (there) return fail(ProblemKind::invalid, "body-not-expected", "Questa operazione non accetta un contenuto.");
    return {};
  }
  auto type = request.header("Content-Type");
  type = type.substr(0, type.find_first_of("; "));
  if (request.method == http::Method::patch && type != "application/merge-patch+json") return wrong_media("application/merge-patch+json");
  if (request.method != http::Method::patch && type != "application/json") return wrong_media("application/json");
  if (request.spooled) return fail(ProblemKind::too_large, "body-too-large", "Il contenuto inviato supera la dimensione ammessa.");
  return {};
}

http::Response created(std::string body, std::string_view location) {
  auto response = http::json_response(std::move(body), 201);
  response.set("Location", std::string(base_path) + std::string(location));
  return response;
}

}  // namespace raccordo::api::detail
