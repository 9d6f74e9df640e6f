// SPDX-License-Identifier: EUPL-1.2
#include "changes/routes.hpp"

namespace raccordo::benefits {

struct ChangedFile {
  FileId file_id;
};
BOOST_DESCRIBE_STRUCT(ChangedFile, (), (file_id))
struct ChangeRef {
  FileId file_id;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeRef, (), (file_id, number))
inline constexpr auto constraints(json::Of<ChangeRef>) { return json::table(json::field<&ChangeRef::number>().range(1, 1'000).sample("1")); }

namespace {

using identity::Principal;
constexpr std::string_view change_tag = "files";

template <class In>
auto of_file(Desks desks, Files& files, Result<void> (Files::*change)(db::Tx&, Principal const&, FileId, In const&)) {
  return [desks, &files, change](api::Call& call, ChangedFile const& ref, In const& in) -> Result<File> {
    auto const& principal = call.principal<Principal>();
    TRY(desks.database.write([&](db::Tx& tx) { return (files.*change)(tx, principal, ref.file_id, in); }));
    return file_after_change(desks, principal, ref.file_id);
  };
}

template <class In>
auto of_change(Desks desks, Files& files, Result<void> (Files::*change)(db::Tx&, Principal const&, FileId, std::int64_t, In const&)) {
  return [desks, &files, change](api::Call& call, ChangeRef const& ref, In const& in) -> Result<File> {
    auto const& principal = call.principal<Principal>();
    TRY(desks.database.write([&](db::Tx& tx) { return (files.*change)(tx, principal, ref.file_id, ref.number, in); }));
    return file_after_change(desks, principal, ref.file_id);
  };
}

void add_team_routes(api::Api& api, Files& files, Desks const& desks) {
  api.put<ChangedFile, NewChange, File>({.path = "/files/{file_id}/changes",
                                         .operation_id = "propose_change",
                                         .summary = "Propose to vary, suspend, resume or revoke what was granted; more money is reserved at once",
                                         .tag = change_tag,
                                         .action = "file.change"},
                                        of_file<NewChange>(desks, files, &Files::propose_change));
  api.put<ChangeRef, ChangeWords, File>({.path = "/files/{file_id}/changes/{number}/observations",
                                         .operation_id = "observe_change",
                                         .summary = "Write down what the person answered to the notice before a revocation",
                                         .tag = change_tag,
                                         .action = "file.change"},
                                        of_change<ChangeWords>(desks, files, &Files::observe_change));
  api.put<ChangedFile, NewInterventionClosure, File>({.path = "/files/{file_id}/closure",
                                                      .operation_id = "close_intervention",
                                                      .summary = "It is over: how it ended; what is left of the money is free",
                                                      .tag = change_tag,
                                                      .action = "file.change"},
                                                     of_file<NewInterventionClosure>(desks, files, &Files::close_intervention));
}

}  // namespace

void add_change_routes(api::Api& api, Files& files, Desks const& desks) {
  add_team_routes(api, files, desks);
  api.put<ChangeRef, ChangeWords, File>({.path = "/files/{file_id}/changes/{number}/notice",
                                         .operation_id = "notice_change",
                                         .summary = "Notify the reasons before a revocation",
                                         .tag = change_tag,
                                         .action = "file.decide_change"},
                                        of_change<ChangeWords>(desks, files, &Files::notice_change));
  api.put<ChangeRef, NewChangeDecision, File>({.path = "/files/{file_id}/changes/{number}/decision",
                                               .operation_id = "decide_change",
                                               .summary = "Accept a proposed change or turn it down, under an act of one's own",
                                               .tag = change_tag,
                                               .action = "file.decide_change"},
                                              of_change<NewChangeDecision>(desks, files, &Files::decide_change));
}

}  // namespace raccordo::benefits
