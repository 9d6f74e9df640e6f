// SPDX-License-Identifier: EUPL-1.2
#include "sheet/store.hpp"

#include "persons/names.hpp"
#include "search/pairs.hpp"

namespace raccordo::people::store {
namespace {

std::string const& content_columns() {
  static auto const text = [] {
    std::string names;
    boost::mp11::mp_for_each<members_of<PersonContent>>([&](auto d) { names.append(names.empty() ? "" : ", ").append(d.name); });
    return names;
  }();
  return text;
}

struct Flat : PersonContent {
  PersonId id;
  std::int64_t version = 1;
  bool fictitious = false;
};
BOOST_DESCRIBE_STRUCT(Flat, (PersonContent), (id, version, fictitious))

struct KeptText {
  std::int64_t version = 0;
  std::string content, reason;
  Instant replaced_at;
  identity::AccountId replaced_by;
  territory::BodyId body_id;
};
BOOST_DESCRIBE_STRUCT(KeptText, (), (version, content, reason, replaced_at, replaced_by, body_id))

/// Written by this module: a version that cannot be read is a broken database.
PersonContent read_content(std::string const& text) {
  auto content = json::decode<PersonContent>(text);
  if (!content) throw std::runtime_error("a version of a person cannot be read");
  return *std::move(content);
}

}  // namespace

std::optional<Row> find(db::Tx& tx, PersonId id) {
  static std::string const sql = "select " + content_columns() + ", id, version, fictitious from people_persons where id = $1";
  auto flat = tx.find<Flat>(sql, id);
  if (!flat) return std::nullopt;
  return Row{flat->id, flat->version, flat->fictitious, std::move(static_cast<PersonContent&>(*flat))};
}

Result<void> replace(db::Tx& tx, Row const& before, PersonContent const& content, Hand const& hand) {
  auto const& id = before.person_id;
  TRY(tx.execute("insert into people_person_versions (person_id, version, content, reason, replaced_at, replaced_by, body_id)"
                 " values ($1, $2, $3, $4, $5, $6, $7)",
                 id, before.version, json::encode(before.content), hand.reason, tx.now(), hand.account_id, hand.body_id));
  static std::string const sql = [] {
    std::string text = "update people_persons set version = $2";
    int next = 3;
    boost::mp11::mp_for_each<members_of<PersonContent>>([&](auto d) { text.append(", ").append(d.name).append(" = $").append(std::to_string(next++)); });
    return text + " where id = $1";
  }();
  TRY([&]<class... D>(boost::mp11::mp_list<D...>) {
    return tx.execute(sql, id, before.version + 1, content.*D::pointer...);
  }(boost::mp11::mp_rename<members_of<PersonContent>, boost::mp11::mp_list>{}));
  auto const old_words = name_words(before.content.given_name, before.content.family_name), words = name_words(content.given_name, content.family_name);
  if (old_words == words) return {};
  TRY(pairs::remove(tx, id, old_words));
  pairs::add(tx, id, words);
  return {};
}

std::vector<Kept> versions(db::Tx& tx, PersonId id, int limit) {
  std::vector<Kept> kept;
  for (auto& row : tx.list<KeptText>("select version, content, reason, replaced_at, replaced_by, body_id from people_person_versions"
                                     " where person_id = $1 order by version desc limit $2",
                                     id, limit))
    kept.push_back({row.version, read_content(row.content), std::move(row.reason), row.replaced_at, row.replaced_by, row.body_id});
  return kept;
}

std::optional<PersonContent> content_at(db::Tx& tx, PersonId id, std::int64_t version) {
  auto const text = tx.find<std::string>("select content from people_person_versions where person_id = $1 and version = $2", id, version);
  return text ? std::optional(read_content(*text)) : std::nullopt;
}

}  // namespace raccordo::people::store
