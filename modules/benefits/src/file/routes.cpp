// SPDX-License-Identifier: EUPL-1.2
#include "changes/routes.hpp"
#include "decisions/decisions.hpp"
#include "deliveries/routes.hpp"
#include "file/export.hpp"
#include "file/screen.hpp"
#include "opinions/opinions.hpp"
#include "papers/routes.hpp"

namespace raccordo::benefits {

struct FileRef {
  FileId file_id;
};
BOOST_DESCRIBE_STRUCT(FileRef, (), (file_id))
struct FilesOfCase {
  cases::CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(FilesOfCase, (), (case_id))
struct PageOfFiles {
  std::optional<std::string> cursor;
  std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(PageOfFiles, (), (cursor, limit))
inline constexpr auto constraints(json::Of<PageOfFiles>) {
  return json::table(json::field<&PageOfFiles::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&PageOfFiles::limit>().range(1, 100).about("20 when absent."));
}

namespace {

constexpr std::string_view tag = "files";
using identity::Principal;

/// A change in a transaction of its own, then the file as it has become.
template <class In, class Out>
auto changing(Desks desks, Files& files, Result<Out> (Files::*change)(db::Tx&, Principal const&, FileId, In const&)) {
  return [desks, &files, change](api::Call& call, FileRef const& ref, In const& in) -> Result<File> {
    auto const& principal = call.principal<Principal>();
    TRY(desks.database.write([&](db::Tx& tx) { return (files.*change)(tx, principal, ref.file_id, in); }));
    return file_after_change(desks, principal, ref.file_id);
  };
}

void add_work_routes(api::Api& api, Files& files, Desks const& desks) {
  api.post<api::NoParams, NewFile, api::Created<File>>(
      {.path = "/files", .operation_id = "open_file", .summary = "Open a file on a case", .tag = tag, .action = "file.prepare"},
      [desks, &files](api::Call& call, api::NoParams const&, NewFile const& file) -> Result<api::Created<File>> {
        auto const& principal = call.principal<Principal>();
        auto const id = TRY(desks.database.write([&](db::Tx& tx) { return files.open(tx, principal, file); }));
        return api::Created<File>{TRY(file_after_change(desks, principal, id)), "/files/" + id.text()};
      });
  api.put<FileRef, PreparationChange, File>({.path = "/files/{file_id}/preparation",
                                             .operation_id = "prepare_file",
                                             .summary = "Write what is asked, the report and the checklist",
                                             .tag = tag,
                                             .action = "file.prepare"},
                                            changing(desks, files, &Files::prepare));
  api.put<FileRef, NewProposal, File>({.path = "/files/{file_id}/proposal",
                                       .operation_id = "propose_file",
                                       .summary = "Propose it to the body that decides; its share is reserved on the line",
                                       .tag = tag,
                                       .action = "file.prepare"},
                                      changing(desks, files, &Files::propose));
  api.put<FileRef, NewFileStep, File>({.path = "/files/{file_id}/answers",
                                       .operation_id = "answer_file",
                                       .summary = "Answer the officer's question, or write down the person's observations",
                                       .tag = tag,
                                       .action = "file.prepare"},
                                      changing(desks, files, &Files::answer));
  api.put<FileRef, NewActivation, File>({.path = "/files/{file_id}/activation",
                                         .operation_id = "activate_file",
                                         .summary = "Say from when and by whom what was granted is given",
                                         .tag = tag,
                                         .action = "file.activate"},
                                        changing(desks, files, &Files::activate));
}

void add_deciding_routes(api::Api& api, Files& files, Desks const& desks) {
  api.put<FileRef, NewFileStep, File>({.path = "/files/{file_id}/requests",
                                       .operation_id = "ask_about_file",
                                       .summary = "Ask for more, or notify the reasons that stand against it; the term pauses",
                                       .tag = tag,
                                       .action = "file.decide"},
                                      changing(desks, files, &Files::ask));
  api.put<FileRef, NewDecision, File>({.path = "/files/{file_id}/decision",
                                       .operation_id = "decide_file",
                                       .summary = "Grant, grant in part or deny, under an act of one's own",
                                       .tag = tag,
                                       .action = "file.decide"},
                                      [desks, &files](api::Call& call, FileRef const& ref, NewDecision const& in) -> Result<File> {
                                        auto const& principal = call.principal<Principal>();
                                        // Hands and acts are unique, and whatever else moves a file or its money changes the same rows.
                                        TRY(desks.database.change([&](db::Tx& tx) { return files.decide(tx, principal, ref.file_id, in); }));
                                        return file_after_change(desks, principal, ref.file_id);
                                      });
  api.put<FileRef, NewCorrection, File>({.path = "/files/{file_id}/correction",
                                         .operation_id = "correct_file",
                                         .summary = "Put right what is written wrong in the decision, by another act that names it",
                                         .tag = tag,
                                         .action = "file.correct"},
                                        changing(desks, files, &Files::correct));
}

}  // namespace

void Files::add_routes(api::Api& api) {
  Desks const desks{database_, territory_};
  api.describe_tag(tag, "Files: prepared by a team, decided by the body in charge, on money that is there.");
  add_work_routes(api, *this, desks);
  add_deciding_routes(api, *this, desks);
  add_decision_routes(api, *this, desks);
  add_paper_routes(api, desks);
  add_delivery_routes(api, *this, desks);
  add_change_routes(api, *this, desks);
  add_opinion_routes(api, *this, desks);
  add_file_export(api, database_, territory_);
  add_intervention_export(api, desks);
  api.get<PageOfFiles, api::Page<FileRow>>(
      {.path = "/files",
       .operation_id = "list_files",
       .summary = "The files of my teams and those my body decides, newest first",
       .tag = tag,
       .action = "file.read"},
      [desks](api::Call& call, PageOfFiles const& page) {
        return desks.database.read(
            [&](db::Tx& tx) { return list_files(tx, desks.territory, call.principal<Principal>(), page.cursor, static_cast<int>(page.limit.value_or(20))); });
      });
  api.get<api::NoParams, FilesAtRisk>(
      {.path = "/files-at-risk",
       .operation_id = "files_at_risk",
       .summary = "Of the teams I coordinate: late, due within a week, or long in preparation; the most pressing first",
       .tag = tag,
       .action = "load.read"},
      [desks](api::Call& call, api::NoParams const&) {
        return desks.database.read([&](db::Tx& tx) -> Result<FilesAtRisk> { return files_at_risk(tx, desks.territory, call.principal<Principal>()); });
      });
  api.get<FileRef, File>({.path = "/files/{file_id}",
                          .operation_id = "file",
                          .summary = "Everything of a file on one page; the opening is recorded",
                          .tag = tag,
                          .action = "file.read"},
                         [desks](api::Call& call, FileRef const& ref) { return open_file(desks, call.principal<Principal>(), ref.file_id); });
  api.get<FilesOfCase, CaseFiles>(
      {.path = "/cases/{case_id}/files", .operation_id = "case_files", .summary = "The files of a case that one may see", .tag = tag, .action = "file.read"},
      [desks](api::Call& call, FilesOfCase const& of) {
        return desks.database.read(
            [&](db::Tx& tx) -> Result<CaseFiles> { return files_of_case(tx, desks.territory, call.principal<Principal>(), of.case_id); });
      });
}

}  // namespace raccordo::benefits
