// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "sample_contracts.hpp"

#include <platform/api.hpp>
#include <platform/openapi.hpp>

// A registry with a route of every kind, for the tests of this folder.
namespace raccordo::sample {

struct Actor {
  std::string name;
};

inline Contact contact(std::string id) { return {.contact_id = std::move(id), .municipality = "006193"}; }

inline void fill(api::Api& api) {
  using namespace api;
  api.describe_tag("contacts", "What people come and say.");
  api.describe_tag("service", "The product itself.");
  api.get<NoParams, Status>({.path = "/status", .operation_id = "status", .summary = "Is the service up?", .tag = "service", .action = "public"},
                            [](Call&, NoParams const&) -> Result<Status> { return Status{"ok"}; });
  api.get<ContactFilter, Page<Contact>>(
      {.path = "/contacts", .operation_id = "list_contacts", .summary = "Contacts, newest first", .tag = "contacts", .action = "contact.list"},
      [](Call&, ContactFilter const& f) -> Result<Page<Contact>> {
        return Page<Contact>{std::vector(static_cast<std::size_t>(f.limit.value_or(1)), contact("c1")), {}};
      });
  api.get<ContactRef, Contact>(
      {.path = "/contacts/{contact_id}", .operation_id = "contact", .summary = "One contact", .tag = "contacts", .action = "contact.read"},
      [](Call& call, ContactRef const& r) -> Result<Contact> {
        if (r.contact_id == "broken") throw std::runtime_error("secret detail");
        if (r.contact_id != "c1") return not_found();
        auto found = contact(r.contact_id);
        found.counts[call.principal<Actor>().name] = 1;
        return found;
      });
  api.post<NoParams, NewContact, Created<Contact>>(
      {.path = "/contacts", .operation_id = "record_contact", .summary = "Records a contact", .tag = "contacts", .action = "contact.record"},
      [](Call& call, NoParams const&, NewContact const&) -> Result<Created<Contact>> {
        call.answer_headers.emplace_back("Draft-Id", call.idempotency_key.value_or("none"));
        return Created<Contact>{contact("c2"), "/contacts/c2"};
      });
  api.put<ContactRef, NewContact, Contact>(
      {.path = "/contacts/{contact_id}", .operation_id = "replace_contact", .summary = "Replaces a contact", .tag = "contacts", .action = "contact.change"},
      [](Call&, ContactRef const& r, NewContact const&) -> Result<Contact> { return contact(r.contact_id); });
  api.patch<ContactRef, ContactChange, Contact>(
      {.path = "/contacts/{contact_id}", .operation_id = "change_contact", .summary = "Changes a contact", .tag = "contacts", .action = "contact.change"},
      [](Call&, ContactRef const& r, ContactChange const&) -> Result<Contact> { return contact(r.contact_id); });
  api.del<ContactRef, NoContent>(
      {.path = "/contacts/{contact_id}", .operation_id = "withdraw_contact", .summary = "Withdraws a contact", .tag = "contacts", .action = "contact.change"},
      [](Call&, ContactRef const&) -> Result<NoContent> { return NoContent{}; });
  api.post<ContactRef, NoBody, NoContent>({.path = "/contacts/{contact_id}/taking",
                                           .operation_id = "take_contact",
                                           .summary = "Takes a contact in charge",
                                           .tag = "contacts",
                                           .action = "contact.take"},
                                          [](Call&, ContactRef const&, NoBody const&) -> Result<NoContent> {
                                            Problem problem = fail(ProblemKind::conflict, "taken", "L'ha già presa un altro.").error();
                                            problem.extension = R"({"theirs":{"name":"x"}})";
                                            return std::unexpected(problem);
                                          });
  api.raw<ContactRef>(http::Method::get,
                      {.path = "/contacts/{contact_id}/receipt",
                       .operation_id = "contact_receipt",
                       .summary = "Receipt for the citizen",
                       .tag = "contacts",
                       .action = "contact.read"},
                      {.response = "application/pdf"},
                      [](Call&, ContactRef const&) -> Result<http::Response> { return http::download("%PDF", "application/pdf", "ricevuta.pdf"); });
  api.raw<NoParams>(http::Method::post,
                    {.path = "/imports/contacts",
                     .operation_id = "import_contacts",
                     .summary = "Imports contacts",
                     .tag = "contacts",
                     .action = "contact.import",
                     .max_body = 5000000},
                    {.request = "text/csv", .response = "text/csv"},
                    [](Call& call, NoParams const&) -> Result<http::Response> { return http::text_response(call.request.body); });
}

inline api::DocumentInfo info() {
  return {.title = "Sample",
          .summary = "A sample of every kind of route.",
          .description = "For tests.",
          .version = "0.1.0",
          .contact_name = "Raccordo",
          .contact_url = "https://example.org",
          .contact_email = "raccordo@example.org",
          .terms_url = "https://example.org/terms",
          .server_url = "https://raccordo.example.org/api/v1",
          .server_description = "An installation.",
          .session_cookie = "session",
          .api_id = "urn:uuid:0192f0c1-0000-7000-8000-000000000001"};
}

}  // namespace raccordo::sample
