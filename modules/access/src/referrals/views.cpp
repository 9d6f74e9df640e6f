// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "referrals/referrals.hpp"

namespace raccordo::access {
namespace {

using identity::Principal;

bool still_fits(std::string_view action, ReferralRecord const& record) {
  auto const back = record.state == ReferralState::refused || record.state == ReferralState::expired;
  if (action == "referral.resolve") return back && !record.resolved;
  return record.state == ReferralState::sent;
}

std::vector<std::string> offered(identity::Access const& access, ReferralRecord const& record) {
  std::vector<std::string> may;
  auto const has = [&](std::string_view action) { return std::ranges::find(access.may, action) != access.may.end() && still_fits(action, record); };
  for (std::string_view action : {"referral.answer", "referral.withdraw", "referral.resolve"})
    // Where the team of the contact works for the receiver, it answers: to take the question back would leave the door without an answer.
    if (has(action) && !(action == "referral.withdraw" && has("referral.answer"))) may.emplace_back(action);
  return may;
}

std::optional<std::string> offer_name(db::Tx& tx, catalogue::Directory& directory, std::optional<catalogue::OfferId> const& id) {
  auto known = id ? directory.find_known(tx, *id) : std::nullopt;
  return known ? std::optional(std::move(known->name)) : std::nullopt;
}

ReferralRow row_of(db::Tx& tx, territory::Names const& names, catalogue::Directory& directory, ReferralRecord const& r) {
  return {.referral_id = r.id,
          .state = r.state,
          .function = r.function,
          .municipality_name = names.municipality(r.municipality),
          .from_body_name = names.body(r.from_body_id),
          .to_body_name = names.body(r.to_body_id),
          .offer_name = offer_name(tx, directory, r.offer_id),
          .sent_at = r.sent_at,
          .due_on = r.due_on,
          .answered_at = r.answered_at,
          .reason = r.reason,
          .words = r.words};
}

Referral shown_to(db::Tx& tx, Post const& post, Principal const& principal, ReferralRecord const& r, identity::Access const& access) {
  auto const names = post.territory.names(tx);
  Referral shown{.referral_id = r.id,
                 .contact_id = {},
                 .state = r.state,
                 .function = r.function,
                 .municipality = r.municipality,
                 .municipality_name = names.municipality(r.municipality),
                 .from_body_name = names.body(r.from_body_id),
                 .to_body_name = names.body(r.to_body_id),
                 .offer_id = {},
                 .offer_name = {},
                 .sent_at = r.sent_at,
                 .due_on = r.due_on,
                 .sent_by = {},
                 .message = {},
                 .person_shared = r.person_id.has_value(),
                 .person = {},
                 .answered_at = r.answered_at,
                 .reason = r.reason,
                 .words = {},
                 .why = identity::why_in_words(tx, post.territory, access),
                 .may = offered(access, r)};
  if (access.sees("social")) {
    shown.offer_id = r.offer_id;
    shown.offer_name = offer_name(tx, post.directory, r.offer_id);
    shown.message = r.message;
    shown.words = r.words;
    shown.sent_by = identity::account_name(tx, r.sent_by);
  }
  if (access.sees("identity") && r.person_id) shown.person = people::find(tx, *r.person_id);
  auto const contact = identity::access_to(tx, principal, "contact", r.contact_id.value, "contact.read");
  if (contact && !contact->stub()) shown.contact_id = r.contact_id.value;
  return shown;
}

std::unexpected<Problem> not_on_this_referral() {
  return fail(ProblemKind::forbidden, "not-on-this-referral", "Su questo invio i tuoi incarichi non lo consentono.",
              "Risponde chi lavora nell’ente che lo ha ricevuto; lo ritira chi lo ha fatto.");
}

}  // namespace

Result<OpenedReferral> open_referral(db::Tx& tx, Post const& post, Principal const& principal, ReferralId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "referral", id.value, action);
  if (!access) return identity::refused(tx, principal, "referral", id.value, not_on_this_referral());
  auto record = find_referral(tx, id);
  if (!record) return not_found();
  auto shown = shown_to(tx, post, principal, *record, *access);
  return OpenedReferral{std::move(*record), std::move(*access), std::move(shown)};
}

Result<api::Page<ReferralRow>> list_referrals(db::Tx& tx, Post const& post, Principal const& principal, std::optional<std::string> const& cursor, int limit) {
  std::optional<identity::Position> after;
  if (cursor) after = TRY(identity::Position::parse(*cursor));
  auto const listed = identity::list_records(tx, principal, "referral", "referral.read", after, limit);
  std::vector<ReferralId> ids;
  for (auto const& one : listed) ids.push_back({one.record_id});
  auto const records = find_referrals(tx, ids);
  auto const names = post.territory.names(tx);
  api::Page<ReferralRow> page;
  for (auto const& one : listed) {
    auto const record = std::ranges::find(records, ReferralId{one.record_id}, &ReferralRecord::id);
    if (record == records.end()) continue;
    auto row = row_of(tx, names, post.directory, *record);
    // A service tells the need.
    if (!identity::has_section(one.sections, "social")) row.offer_name.reset(), row.words.reset();
    page.items.push_back(std::move(row));
  }
  if (listed.size() == static_cast<std::size_t>(limit)) page.next_cursor = identity::Position{listed.back().sort_key, listed.back().record_id}.cursor();
  return page;
}

std::vector<ReferralRow> rows_of(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, ContactId contact) {
  auto const names = territory.names(tx);
  std::vector<ReferralRow> rows;
  for (auto const& record : referrals_of(tx, contact)) rows.push_back(row_of(tx, names, directory, record));
  return rows;
}

raccordo::facts::Reading reading_of(ReferralRecord const& record) {
  return {
      .purpose = "open", .record_kind = "referral", .record_id = record.id.value, .controller_id = record.controller_id.value, .relation = {}, .sections = {}};
}

}  // namespace raccordo::access
