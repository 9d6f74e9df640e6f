// SPDX-License-Identifier: EUPL-1.2
#include <people/people.hpp>

#include <algorithm>

#include <platform/db_ids.hpp>

// Which sheet answers for which: read from the aliases alone, so that joining and parting rewrite nothing.
namespace raccordo::people {
namespace {

struct Alias {
  PersonId id, into_id;
};
BOOST_DESCRIBE_STRUCT(Alias, (), (id, into_id))

}  // namespace

PersonId answering(db::Tx& tx, PersonId id) { return tx.find<PersonId>("select into_id from people_aliases where person_id = $1", id).value_or(id); }

std::vector<Same> same_as(db::Tx& tx, std::span<PersonId const> ids) {
  auto const up = db::list_by_ids<Alias>(tx, "select person_id, into_id from people_aliases where person_id in ({ids})", ids);
  std::vector<PersonId> answer;
  for (auto const& id : ids) {
    auto const alias = std::ranges::find(up, id, &Alias::id);
    answer.push_back(alias == up.end() ? id : alias->into_id);
  }
  std::ranges::sort(answer);
  answer.erase(std::unique(answer.begin(), answer.end()), answer.end());
  std::vector<Same> all;
  for (auto const& id : answer) all.push_back({id, id});
  for (auto const& alias :
       db::list_by_ids<Alias>(tx, "select person_id, into_id from people_aliases where into_id in ({ids})", std::span<PersonId const>(answer)))
    all.push_back({alias.into_id, alias.id});
  return all;
}

}  // namespace raccordo::people
