// SPDX-License-Identifier: EUPL-1.2
#include "contacts/rows.hpp"

#include <platform/db_ids.hpp>

namespace raccordo::access {
namespace {

std::string columns() {
  std::string text;
  boost::mp11::mp_for_each<members_of<ContactRecord>>([&](auto d) { text.append(text.empty() ? "" : ", ").append(d.name); });
  return text;
}

}  // namespace

std::string joined(std::vector<std::string> const& codes) {
  std::string text;
  for (auto const& code : codes) (text += text.empty() ? "" : ",") += code;
  return text;
}

std::vector<std::string> separated(std::string_view codes) {
  std::vector<std::string> list;
  for (std::size_t end; !codes.empty(); codes.remove_prefix(std::min(end + 1, codes.size()))) {
    end = std::min(codes.find(','), codes.size());
    list.emplace_back(codes.substr(0, end));
  }
  return list;
}

void insert_contact(db::Tx& tx, ContactRecord const& contact) {
  static std::string const sql = [] {
    std::string marks;
    int next = 1;
    boost::mp11::mp_for_each<members_of<ContactRecord>>([&](auto) { marks += (next == 1 ? "$" : ", $") + std::to_string(next), ++next; });
    return "insert into access_contacts (" + columns() + ") values (" + marks + ")";
  }();
  [&]<class... D>(boost::mp11::mp_list<D...>) {
    tx.add(sql, contact.*D::pointer...);
  }(boost::mp11::mp_rename<members_of<ContactRecord>, boost::mp11::mp_list>{});
}

std::optional<ContactRecord> find_contact(db::Tx& tx, ContactId id) {
  static std::string const sql = "select " + columns() + " from access_contacts where id = $1";
  return tx.find<ContactRecord>(sql, id);
}

std::vector<ListedContact> find_listed(db::Tx& tx, std::vector<ContactId> const& ids) {
  return db::list_by_ids<ListedContact>(
      tx, "select id, status, function, municipality, recorded_at, desk_id, urgent, person_id, taken_at, reported from access_contacts where id in ({ids})",
      std::span(ids));
}

std::optional<ContactContent> content_at(db::Tx& tx, ContactRecord const& contact, std::int64_t version) {
  if (version == contact.version) return ContactContent{contact.channel, contact.interlocutor, contact.need};
  return tx.find<ContactContent>("select channel, interlocutor, need from access_contact_versions where contact_id = $1 and version = $2", contact.id, version);
}

Result<void> replace_content(db::Tx& tx, ContactRecord const& contact, ContactContent const& content, identity::AccountId by) {
  TRY(tx.execute("insert into access_contact_versions (contact_id, version, channel, interlocutor, need, replaced_at, replaced_by)"
                 " values ($1, $2, $3, $4, $5, $6, $7)",
                 contact.id, contact.version, contact.channel, contact.interlocutor, contact.need, tx.now(), by));
  TRY(tx.execute("update access_contacts set channel = $2, interlocutor = $3, need = $4, version = $5 where id = $1", contact.id, content.channel,
                 content.interlocutor, content.need, contact.version + 1));
  return {};
}

Result<void> mark_taken(db::Tx& tx, ContactId id, Uuid case_id) {
  TRY(tx.execute("update access_contacts set status = $2, case_id = $3, taken_at = $4 where id = $1", id, ContactStatus::taken, case_id, tx.now()));
  return {};
}

}  // namespace raccordo::access
