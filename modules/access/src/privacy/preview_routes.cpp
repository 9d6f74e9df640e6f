// SPDX-License-Identifier: EUPL-1.2
#include "privacy/notices.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {

struct PreviewQuery {
  std::string municipality;
  territory::Function function{};
};
BOOST_DESCRIBE_STRUCT(PreviewQuery, (), (municipality, function))
inline constexpr auto constraints(json::Of<PreviewQuery>) {
  return json::table(json::field<&PreviewQuery::municipality>().length(6, 6).matching(json::patterns::istat_code).sample("006044"),
                     json::field<&PreviewQuery::function>().sample("elderly"));
}

namespace {

Result<Preview> preview(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, PreviewQuery const& query) {
  auto const* mandate = TRY(principal.mandate_for("contact.record"));
  Preview preview{TRY(territory.competence(tx, query.municipality, query.function, tx.today())), {}};
  auto const& deciding = preview.competence.deciding;
  auto notice = notice_of(tx, territory, deciding ? std::optional(deciding->body_id) : std::nullopt, mandate->body_id);
  preview.privacy.controller_name = std::move(notice.controller_name);
  preview.privacy.notice_title = std::move(notice.notice_title);
  add_basis(tx, preview.privacy, contact_basis, tx.today());
  return preview;
}

}  // namespace

void add_preview_route(api::Api& api, Door const& door) {
  api.get<PreviewQuery, Preview>(
      {.path = "/contact-preview",
       .operation_id = "contact_preview",
       .summary = "Before saving: who will have it, and whose notice is due",
       .tag = route_tag,
       .action = "contact.record"},
      [door](api::Call& call, PreviewQuery const& query) {
        return door.database.read([&](db::Tx& tx) { return preview(tx, door.territory, call.principal<identity::Principal>(), query); });
      });
}

}  // namespace raccordo::access
