// SPDX-License-Identifier: EUPL-1.2
#include <platform/idempotency.hpp>

#include "merge/merge.hpp"
#include "slice_routes.hpp"

namespace raccordo::people {

struct MergeOf {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(MergeOf, (), (person_id))
struct MergeRef {
  MergeId merge_id;
};
BOOST_DESCRIBE_STRUCT(MergeRef, (), (merge_id))
struct PageOfMerges {
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(PageOfMerges, (), (cursor, limit))
inline constexpr auto constraints(json::Of<PageOfMerges>) {
  return json::table(json::field<&PageOfMerges::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&PageOfMerges::limit>().range(1, 100).about("20 when absent."));
}

namespace {

using identity::Principal;

Result<MergeId> propose_once(db::Tx& tx, Setup const& setup, Principal const& principal, PersonId kept, NewMerge const& in,
                             std::optional<idempotency::Request> const& request) {
  if (request)
    if (auto const answered = TRY(idempotency::claim(tx, *request))) return MergeId::parse(*answered).value();
  auto const id = TRY(propose(tx, setup, principal, kept, in));
  if (request) idempotency::remember(tx, *request, id.text());
  return id;
}

/// A decision answers with the line of the list: whoever wants to see the sheets opens them.
template <class Change>
Result<MergeRow> deciding(Setup const& setup, MergeId id, Change change) {
  return setup.database.write([&](db::Tx& tx) -> Result<MergeRow> {
    TRY(change(tx));
    auto const merge = store::find_merge(tx, id);
    if (!merge) return not_found();
    return row_of(tx, *merge);
  });
}

void add_deciding_routes(api::Api& api, Setup const& setup) {
  api.put<MergeRef, api::NoBody, MergeRow>({.path = "/merges/{merge_id}/confirmation",
                                            .operation_id = "confirm_merge",
                                            .summary = "It is one person: the other sheet becomes an alias",
                                            .tag = route_tag,
                                            .action = "merge.decide"},
                                           [setup](api::Call& call, MergeRef const& ref, api::NoBody const&) {
                                             return deciding(setup, ref.merge_id,
                                                             [&](db::Tx& tx) { return confirm(tx, setup, call.principal<Principal>(), ref.merge_id); });
                                           });
  api.put<MergeRef, MergeReason, MergeRow>({.path = "/merges/{merge_id}/refusal",
                                            .operation_id = "refuse_merge",
                                            .summary = "They are two persons, or it is not sure",
                                            .tag = route_tag,
                                            .action = "merge.decide"},
                                           [setup](api::Call& call, MergeRef const& ref, MergeReason const& why) {
                                             return deciding(setup, ref.merge_id,
                                                             [&](db::Tx& tx) { return refuse(tx, setup, call.principal<Principal>(), ref.merge_id, why); });
                                           });
  api.put<MergeRef, MergeReason, MergeRow>({.path = "/merges/{merge_id}/undoing",
                                            .operation_id = "undo_merge",
                                            .summary = "Two sheets again, as they were before",
                                            .tag = route_tag,
                                            .action = "merge.decide"},
                                           [setup](api::Call& call, MergeRef const& ref, MergeReason const& why) {
                                             return deciding(setup, ref.merge_id,
                                                             [&](db::Tx& tx) { return undo(tx, setup, call.principal<Principal>(), ref.merge_id, why); });
                                           });
}

}  // namespace

void add_merge_routes(api::Api& api, Setup const& setup) {
  api.post<MergeOf, NewMerge, api::Created<MergeRow>>({.path = "/people/{person_id}/merges",
                                                       .operation_id = "propose_merge",
                                                       .summary = "Propose that another sheet is of the same person; a coordinator confirms it",
                                                       .tag = route_tag,
                                                       .action = "person.merge"},
                                                      [setup](api::Call& call, MergeOf const& of, NewMerge const& in) -> Result<api::Created<MergeRow>> {
                                                        auto const& principal = call.principal<Principal>();
                                                        std::optional<idempotency::Request> request;
                                                        if (call.idempotency_key)
                                                          request.emplace(principal.account_id.value, "person.merge", *call.idempotency_key,
                                                                          idempotency::digest_of(call.request.body));
                                                        auto row = TRY(setup.database.write([&](db::Tx& tx) -> Result<MergeRow> {
                                                          auto const id = TRY(propose_once(tx, setup, principal, of.person_id, in, request));
                                                          auto const merge = store::find_merge(tx, id);
                                                          if (!merge) return not_found();
                                                          return row_of(tx, *merge);
                                                        }));
                                                        auto const path = "/merges/" + row.merge_id.text();
                                                        return api::Created<MergeRow>{std::move(row), path};
                                                      });
  add_merge_export(api, setup);
  api.get<PageOfMerges, api::Page<MergeRow>>(
      {.path = "/merges",
       .operation_id = "list_merges",
       .summary = "Sheets proposed as one by my teams, newest first",
       .tag = route_tag,
       .action = "merge.read"},
      [setup](api::Call& call, PageOfMerges const& page) {
        return setup.database.read([&](db::Tx& tx) { return list_merges(tx, call.principal<Principal>(), page.cursor, page.limit.value_or(20)); });
      });
  api.get<MergeRef, Merge>({.path = "/merges/{merge_id}",
                            .operation_id = "merge",
                            .summary = "Both sheets side by side, and what is made of them; an opening of both",
                            .tag = route_tag,
                            .action = "merge.read"},
                           [setup](api::Call& call, MergeRef const& ref) {
                             return setup.database.observe([&](db::Tx& tx) { return merge_screen(tx, setup, call.principal<Principal>(), ref.merge_id); });
                           });
  add_deciding_routes(api, setup);
}

}  // namespace raccordo::people
