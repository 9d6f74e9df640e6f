// SPDX-License-Identifier: EUPL-1.2
#include "faults/archive.hpp"

#include <platform/db.hpp>
#include <platform/describe.hpp>

namespace raccordo::testing {
namespace {

struct Question {
  std::string_view what, sql;
};
/// A contact is one act with everything that belongs to it; each of these counts what stands without the rest.
constexpr Question questions[] = {
    {"contacts without their fact", "select count(*) from access_contacts c where (select count(*) from platform_facts f"
                                    " where f.thread_id = c.id and f.subject_id = c.id and f.kind = 'contact.recorded') <> 1"},
    {"facts without their contact", "select count(*) from platform_facts f where f.kind = 'contact.recorded'"
                                    " and not exists (select 1 from access_contacts c where c.id = f.subject_id)"},
    {"contacts without their item on a desk", "select count(*) from access_contacts c where (select count(*) from desk_items i"
                                              " where i.subject_id = c.id and i.desk_id = c.desk_id) <> 1"},
    {"items without their contact", "select count(*) from desk_items i where i.subject_kind = 'contact'"
                                    " and not exists (select 1 from access_contacts c where c.id = i.subject_id)"},
    {"contacts without one of their relations",
     "select count(*) from access_contacts c where (select count(distinct r.relation) from identity_relations r"
     " where r.record_id = c.id and r.record_kind = 'contact' and r.relation in ('recorder', 'node', 'team', 'controller')) <> 4"},
    {"relations without their contact", "select count(*) from identity_relations r where r.record_kind = 'contact'"
                                        " and not exists (select 1 from access_contacts c where c.id = r.record_id)"},
    {"contacts without their person", "select count(*) from access_contacts c where c.person_id is not null"
                                      " and not exists (select 1 from people_persons p where p.id = c.person_id)"},
    {"persons without a contact", "select count(*) from people_persons p where not exists (select 1 from access_contacts c where c.person_id = p.id)"},
    {"persons that nobody can find by their name",
     "select count(*) from people_persons p where not exists (select 1 from people_name_pairs w where w.person_id = p.id)"},
    {"needs that are there twice",
     "select count(*) from (select need from access_contacts where need like 'Chiede un aiuto, %' group by need having count(*) > 1) as twice"},
    {"contacts sent with a key that is not remembered",
     "select (select count(*) from access_contacts where need like 'Chiede un aiuto, %') - (select count(*) from platform_idempotency)"},
};

struct Told {
  Uuid id;
  std::string need;
};
BOOST_DESCRIBE_STRUCT(Told, (), (id, need))

std::map<std::string, std::string> needs_told(db::Tx& tx) {
  std::map<std::string, std::string> needs;
  for (auto& told : tx.list<Told>("select id, need from access_contacts")) needs.emplace(told.id.text(), std::move(told.need));
  return needs;
}

}  // namespace

std::vector<std::string> amiss(std::string const& url, std::map<std::string, std::string> const& acknowledged) {
  SystemClock clock;
  SystemRandom random;
  auto database = db::open({.url = url, .readers = 1}, clock, random).value();
  return database
      ->read([&](db::Tx& tx) -> Result<std::vector<std::string>> {
        std::vector<std::string> found;
        for (auto const& [what, sql] : questions)
          if (auto const count = tx.find<std::int64_t>(sql).value(); count != 0) found.push_back(std::to_string(count) + " " + std::string(what));
        auto const told = needs_told(tx);
        for (auto const& [id, need] : acknowledged)
          if (auto const kept = told.find(id); kept == told.end() || kept->second != need) found.push_back("lost: " + id + ", " + need);
        return found;
      })
      .value();
}

}  // namespace raccordo::testing
