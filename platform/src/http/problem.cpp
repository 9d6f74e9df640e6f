// SPDX-License-Identifier: EUPL-1.2
#include <platform/http.hpp>

#include <algorithm>

#include <platform/json_encode.hpp>

// The only place where a problem becomes a status (RFC 9110) and a document (RFC 9457).
namespace raccordo::http {

namespace {
/// Codes for which HTTP has a narrower status than the kind's.
struct CodeStatus {
  std::string_view code;
  int status;
};
constexpr CodeStatus by_code[] = {{"malformed", 400},        {"method-not-allowed", 405}, {"request-timeout", 408}, {"unsupported-media-type", 415},
                                  {"header-too-large", 431}, {"internal-error", 500}};

/// Each title, the same for every problem of its status.
struct Title {
  int status;
  std::string_view italian, english;
};
constexpr Title titles[] = {
    {400, "Richiesta non leggibile", "Unreadable request"},
    {401, "Accesso richiesto", "Login required"},
    {403, "Operazione non consentita", "Not allowed"},
    {404, "Non trovato", "Not found"},
    {405, "Metodo non ammesso", "Method not allowed"},
    {408, "Richiesta incompleta", "Incomplete request"},
    {409, "Dato cambiato o già presente", "Changed or there already"},
    {413, "Richiesta troppo grande", "Request too large"},
    {415, "Formato non ammesso", "Media type not allowed"},
    {422, "Dati non validi", "Data not valid"},
    {429, "Troppe richieste", "Too many requests"},
    {431, "Intestazioni troppo grandi", "Headers too large"},
    {503, "Servizio momentaneamente non disponibile", "Service not available for the moment"},
};
std::string_view title(int status, Language language) {
  for (auto const& one : titles)
    if (one.status == status) return language == Language::english ? one.english : one.italian;
  return language == Language::english ? "Unforeseen error" : "Errore imprevisto";
}
void member(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += ',';
  json::append_text(out, name);
  out += ':';
  json::append_text(out, value);
}
void append_fields(std::string& out, std::vector<FieldError> const& fields) {
  if (fields.empty()) return;
  out += ",\"fields\":";
  auto start = out.size();
  for (auto const& field : fields) {
    out += ",{\"pointer\":";
    json::append_text(out, field.pointer);
    member(out, "code", field.code);
    member(out, "message", field.message);
    out += '}';
  }
  json::detail::close(out, start, '[', ']');
}
}  // namespace

int status_of(Problem const& problem) {
  for (auto const& [code, status] : by_code) {
    if (problem.code == code) return status;
  }
  switch (problem.kind) {
    case ProblemKind::invalid: return 422;
    case ProblemKind::unauthenticated: return 401;
    case ProblemKind::forbidden: return 403;
    case ProblemKind::not_found: return 404;
    case ProblemKind::conflict: return 409;
    case ProblemKind::too_large: return 413;
    case ProblemKind::too_many: return 429;
    case ProblemKind::unavailable: return 503;
  }
  return 500;
}

Response problem_response(Problem const& problem, std::string_view instance, Language language) {
  int status = status_of(problem);
  std::string out = "{\"type\":";
  json::append_text(out, "/problemi/" + problem.code);
  member(out, "title", title(status, language));
  out += ",\"status\":" + std::to_string(status);
  member(out, "detail", problem.detail);
  member(out, "remedy", problem.remedy);
  member(out, "code", problem.code);
  member(out, "instance", instance);
  append_fields(out, problem.fields);
  if (problem.extension.size() > 2) out.append(",").append(problem.extension, 1, problem.extension.size() - 2);
  out += '}';
  Response response{.status = status, .content_type = "application/problem+json", .body = std::move(out)};
  response.set("Content-Language", language == Language::english ? "en" : "it");
  if (status == 503) response.set("Retry-After", "5");
  if (status == 429) response.set("Retry-After", "60");
  if (status == 401) response.set("WWW-Authenticate", "Session realm=\"raccordo\"");
  return response;
}

std::string_view reason_text(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Status";
  }
}

}  // namespace raccordo::http
