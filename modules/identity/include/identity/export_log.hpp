// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>
#include <platform/api_export.hpp>

namespace raccordo::identity {

/// The trace of a list that is taken away, page by page: which records, of what kind, under which action.
template <class Row, class Id>
std::function<Result<void>(api::Call&, std::span<Row const>)> exported(db::Database& database, std::string_view action, std::string_view record_kind,
                                                                       Id Row::* id) {
  return [&database, action, record_kind, id](api::Call& call, std::span<Row const> rows) {
    return log_export(database, call.principal<Principal>(), action, record_kind, exports::ids_of(rows, id));
  };
}

}  // namespace raccordo::identity
