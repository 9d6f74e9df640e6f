// SPDX-License-Identifier: EUPL-1.2
#include <platform/openapi.hpp>

#include <algorithm>

#include "api/document.hpp"

namespace raccordo::api {

namespace {
constexpr std::string_view json_type = "application/json";
constexpr std::string_view problem_type = "application/problem+json";

std::string reference(std::string_view kind, std::string_view name) {
  return ObjectText().text("$ref", "#/components/" + std::string(kind) + "/" + std::string(name)).str();
}
std::string content(std::string_view type, std::string_view schema) { return ObjectText().raw(type, ObjectText().raw("schema", schema).str()).str(); }
/// The rate-limit headers, really sent on every answer, and what else an answer carries.
std::string answer_headers(std::initializer_list<std::string_view> others = {}) {
  ObjectText headers;
  for (auto name : {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"}) headers.raw(name, reference("headers", name));
  for (auto name : others) headers.raw(name, reference("headers", name));
  return headers.str();
}

// ---- components that no contract describes -------------------------------------------------------------------------

std::string headers_component() {
  auto count = [](std::string_view about, std::string_view example) {
    auto schema = ObjectText().text("type", "integer").text("format", "int32").integer("minimum", 0).raw("examples", "[" + std::string(example) + "]").str();
    return ObjectText().text("description", about).raw("schema", schema).str();
  };
  auto text = [](std::string_view about) {
    return ObjectText().text("description", about).raw("schema", ObjectText().text("type", "string").integer("maxLength", 2000).str()).str();
  };
  return ObjectText()
      .raw("Cache-Control", text("no-store for what belongs to somebody; public reference data are revalidated by ETag."))
      .raw("ETag", text("Changes when the answer does."))
      .raw("Location", text("Path of what was created."))
      .raw("RateLimit-Limit", count("Requests allowed in a minute.", "6000"))
      .raw("RateLimit-Remaining", count("Requests left.", "5999"))
      .raw("RateLimit-Reset", count("Seconds until the allowance is whole again; on a 429, until the next request is accepted.", "1"))
      .raw("Retry-After", count("Seconds to wait before trying again.", "5"))
      .str();
}

void put_problem(Schemas& schemas) {
  auto text = [](std::string_view about, std::string_view example) {
    ObjectText schema;
    schema.text("type", "string").integer("maxLength", 2000).text("description", about);
    if (!example.empty()) schema.raw("examples", ArrayText().text(example).str());
    return schema.str();
  };
  auto field = ObjectText()
                   .raw("pointer", text("JSON pointer into the body, or ?name of a parameter.", "/municipality"))
                   .raw("code", text("Stable, for programs.", "istat_code"))
                   .raw("message", text("For people: in Italian, or in English where Accept-Language asks for it.", "Il codice ISTAT del comune ha sei cifre."))
                   .str();
  schemas.put("ProblemField", ObjectText().text("type", "object").raw("properties", field).raw("required", R"(["pointer","code","message"])").str());
  auto status = R"({"type":"integer","format":"int32","minimum":100,"maximum":599,"examples":[422]})";
  auto fields = R"({"type":"array","maxItems":100,"items":{"$ref":"#/components/schemas/ProblemField"}})";
  auto problem = ObjectText()
                     .raw("type", text("Identifies the kind of problem.", "/problemi/invalid-input"))
                     .raw("title", text("For people, the same for every problem of this status.", "Dati non validi"))
                     .raw("status", status)
                     .raw("detail", text("For people: what happened and why.", "Alcuni dati non sono validi."))
                     .raw("remedy", text("For people: what to do now.", "Correggi i campi indicati e riprova."))
                     .raw("code", text("Stable, for programs.", "invalid-input"))
                     .raw("instance", text("Path of the request.", "/api/v1/contacts"))
                     .raw("fields", fields)
                     .str();
  schemas.put("Problem", ObjectText()
                             .text("type", "object")
                             .text("description", "RFC 9457. Conflicts carry further members: base, theirs, yours.")
                             .raw("properties", problem)
                             .raw("required", R"(["type","title","status","code"])")
                             .str());
}

struct ProblemAnswer {
  std::string_view status, name, about;
};
constexpr ProblemAnswer problem_answers[] = {
    {"400", "Unreadable", "The request is not readable HTTP or JSON."},
    {"401", "Unauthenticated", "A session is required."},
    {"403", "Forbidden", "The session's mandate does not allow this."},
    {"404", "NotFound", "It does not exist, or is not visible with this mandate."},
    {"409", "Conflict", "It changed meanwhile, or exists already."},
    {"413", "TooLarge", "The body is larger than this operation accepts."},
    {"415", "UnsupportedMediaType", "The body has another media type than this operation accepts."},
    {"422", "Invalid", "Fields are not valid; all of them are named."},
    {"429", "TooManyRequests", "More requests than allowed; see the RateLimit headers."},
    {"503", "Unavailable", "Temporarily out of service; the request changed nothing."},
    {"default", "Unexpected", "Any other problem."},
};

std::string responses_component() {
  ObjectText all;
  for (auto const& answer : problem_answers) {
    bool wait = answer.status == "429" || answer.status == "503";
    all.raw(answer.name, ObjectText()
                             .text("description", answer.about)
                             .raw("headers", wait ? answer_headers({"Retry-After"}) : answer_headers())
                             .raw("content", content(problem_type, reference("schemas", "Problem")))
                             .str());
  }
  return all.str();
}

// ---- operations ----------------------------------------------------------------------------------------------------

bool in_path(RouteInfo const& info, std::string_view name) { return info.path.find("{" + std::string(name) + "}") != std::string_view::npos; }
bool open_to_all(Operation const& o) { return o.info.action == "public"; }
bool revalidated(Operation const& o) { return open_to_all(o) && o.info.method == http::Method::get && o.out; }
bool has_body(Operation const& o) { return o.in || !o.media.request.empty(); }

std::string parameters(Operation const& o, Schemas& schemas) {
  ArrayText all;
  for (auto const& member : o.params->members) {
    bool path = in_path(o.info, member.name);
    json::Constraint plain = member.constraint;
    plain.description = {};
    ObjectText parameter;
    parameter.text("name", member.name).text("in", path ? "path" : "query").raw("required", path || member.required ? "true" : "false");
    parameter.text_if("description", member.constraint.description).raw("schema", schemas.of(member.shape(), plain));
    all.raw(parameter.str());
  }
  if (o.creates()) all.raw(reference("parameters", "IdempotencyKey"));
  return all.str();
}

std::string body(Operation const& o, Schemas& schemas) {
  std::string_view type = !o.in ? o.media.request : o.info.method == http::Method::patch ? "application/merge-patch+json" : json_type;
  std::string schema = o.in ? schemas.of(*o.in) : R"({"type":"string","format":"binary"})";
  return ObjectText().raw("required", "true").raw("content", content(type, schema)).str();
}

std::string_view raw_schema(std::string_view media) {
  if (media.ends_with("json")) return R"({"type":"object"})";  // JSON that no contract of ours describes
  return media.starts_with("text/") ? R"({"type":"string"})" : R"({"type":"string","format":"binary"})";
}
/// One of several, separated by commas: the request chooses.
std::string raw_contents(std::string_view medias) {
  ObjectText all;
  while (!medias.empty()) {
    auto const media = medias.substr(0, medias.find(','));
    all.raw(media, ObjectText().raw("schema", raw_schema(media)).str());
    medias.remove_prefix(std::min(medias.size(), media.size() + 1));
  }
  return all.str();
}

std::string success(Operation const& o, Schemas& schemas) {
  ObjectText answer;
  answer.text("description", o.status == 204 ? "Done; nothing to say." : o.status == 201 ? "Created." : "The answer.");
  answer.raw("headers", o.creates()      ? answer_headers({"Cache-Control", "Location"})
                        : revalidated(o) ? answer_headers({"Cache-Control", "ETag"})
                                         : answer_headers({"Cache-Control"}));
  if (o.out) answer.raw("content", content(json_type, schemas.of(*o.out)));
  else if (o.status != 204) answer.raw("content", raw_contents(o.media.response));
  return answer.str();
}

bool applies(std::string_view status, Operation const& o) {
  bool identified = o.params && std::any_of(o.params->members.begin(), o.params->members.end(), [&](auto const& m) { return in_path(o.info, m.name); });
  if (status == "401" || status == "403") return !open_to_all(o);
  if (status == "404") return identified;
  if (status == "409") return o.info.method != http::Method::get;
  if (status == "413" || status == "415") return has_body(o);
  if (status == "422") return has_body(o) || !o.params->members.empty();
  return true;
}

std::string responses(Operation const& o, Schemas& schemas) {
  ObjectText all;
  all.raw(std::to_string(o.status), success(o, schemas));
  if (revalidated(o))
    all.raw("304", ObjectText().text("description", "Not changed since the ETag sent in If-None-Match.").raw("headers", answer_headers({"ETag"})).str());
  for (auto const& answer : problem_answers) {
    if (applies(answer.status, o)) all.raw(answer.status, reference("responses", answer.name));
  }
  return all.str();
}

std::string operation_text(Operation const& o, Schemas& schemas) {
  ObjectText text;
  text.text("operationId", o.info.operation_id).text("summary", o.info.summary);
  text.text("description", o.info.description.empty() ? o.info.summary : o.info.description);
  text.raw("tags", ArrayText().text(o.info.tag).str()).text("x-action", o.info.action);
  if (open_to_all(o)) text.raw("security", "[]");
  auto list = parameters(o, schemas);
  if (list != "[]") text.raw("parameters", list);
  if (has_body(o)) text.raw("requestBody", body(o, schemas));
  return text.raw("responses", responses(o, schemas)).str();
}

std::string paths(Api const& api, Schemas& schemas) {
  std::map<std::string_view, std::map<http::Method, Operation const*>> sorted;
  for (auto const& operation : api.operations()) sorted[operation.info.path][operation.info.method] = &operation;
  ObjectText all;
  for (auto const& [path, methods] : sorted) {
    ObjectText item;
    for (auto const& [method, operation] : methods) {
      std::string name(http::method_text(method));
      std::transform(name.begin(), name.end(), name.begin(), [](char c) { return static_cast<char>(c | 32); });
      item.raw(name, operation_text(*operation, schemas));
    }
    all.raw(path, item.str());
  }
  return all.str();
}

std::string tags(Api const& api) {
  std::map<std::string, std::string> described(api.tags().begin(), api.tags().end());
  for (auto const& operation : api.operations())
    described.try_emplace(std::string(operation.info.tag), "Operations on " + std::string(operation.info.tag) + ".");
  ArrayText all;
  for (auto const& [name, about] : described) all.raw(ObjectText().text("name", name).text("description", about).str());
  return all.str();
}

std::string info_text(DocumentInfo const& d) {
  return ObjectText()
      .text("title", d.title)
      .text("version", d.version)
      .text("x-summary", d.summary)
      .text_if("x-api-id", d.api_id)
      .text("description", d.description)
      .text_if("termsOfService", d.terms_url)
      .raw("contact", ObjectText().text("name", d.contact_name).text_if("url", d.contact_url).text_if("email", d.contact_email).str())
      .raw("license", R"({"name":"EUPL-1.2","url":"https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"})")
      .str();
}

std::string security_schemes(DocumentInfo const& d) {
  auto cookie = ObjectText()
                    .text("type", "apiKey")
                    .text("in", "cookie")
                    .text("name", d.session_cookie)
                    .text("description", "Session of a person, set by signing in.")
                    .str();
  auto bearer = ObjectText().text("type", "http").text("scheme", "bearer").text("bearerFormat", "JWT").text("description", "Voucher of another system.").str();
  return ObjectText().raw("BearerAuth", bearer).raw("SessionCookie", cookie).str();
}

std::string idempotency_parameter() {
  auto schema =
      ObjectText().text("type", "string").integer("minLength", 1).integer("maxLength", 64).text("pattern", json::patterns::idempotency_key.regex).str();
  return ObjectText()
      .text("name", "Idempotency-Key")
      .text("in", "header")
      .raw("required", "false")
      .text("description", "Sent again with the same content, the request creates nothing more and gets the same answer.")
      .raw("schema", schema)
      .str();
}
}  // namespace

std::string openapi(Api const& api, DocumentInfo const& d) {
  Schemas schemas;
  put_problem(schemas);
  auto all_paths = paths(api, schemas);
  auto components = ObjectText()
                        .raw("headers", headers_component())
                        .raw("parameters", ObjectText().raw("IdempotencyKey", idempotency_parameter()).str())
                        .raw("responses", responses_component())
                        .raw("schemas", schemas.components())
                        .raw("securitySchemes", security_schemes(d))
                        .str();
  auto server = ObjectText().text("url", d.server_url).text("description", d.server_description).str();
  return json::pretty(ObjectText()
                          .text("openapi", "3.1.0")
                          .raw("info", info_text(d))
                          .raw("servers", "[" + server + "]")
                          .raw("security", R"([{"SessionCookie":[]},{"BearerAuth":[]}])")
                          .raw("tags", tags(api))
                          .raw("paths", all_paths)
                          .raw("components", components)
                          .str()) +
         "\n";
}

}  // namespace raccordo::api
