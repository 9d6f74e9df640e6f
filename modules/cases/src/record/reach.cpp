// SPDX-License-Identifier: EUPL-1.2
#include "record/reach.hpp"

namespace raccordo::cases {
namespace {

std::unexpected<Problem> not_on_this_case() {
  return fail(ProblemKind::forbidden, "not-on-this-case", "Su questa scheda i tuoi incarichi non lo consentono.",
              "Rivolgiti al servizio che segue la persona.");
}

}  // namespace

Result<identity::Access> reach(db::Tx& tx, identity::Principal const& principal, CaseId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "case", id.value, action);
  if (access) return access;
  return identity::refused(tx, principal, "case", id.value, not_on_this_case());
}

Result<identity::Access> reach_section(db::Tx& tx, identity::Principal const& principal, CaseId id, std::string_view section) {
  auto access = TRY(identity::access_to(tx, principal, "case", id.value, "case.read"));
  if (!access.sees(section)) return not_on_this_case();
  return access;
}

raccordo::facts::Reading reading_of(identity::Access const& access, CaseId id, territory::BodyId controller) {
  return {.purpose = access.stub() ? "find" : "open",
          .record_kind = "case",
          .record_id = id.value,
          .controller_id = controller.value,
          .relation = {},
          .sections = {}};
}

}  // namespace raccordo::cases
