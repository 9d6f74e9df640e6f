// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <utility>

#include <platform/db.hpp>

// The rows of a page by their ids, in one statement instead of one per id.
namespace raccordo::db {

/// `sql` holds "{ids}" once: "select … where id in ({ids})". Asked in batches of one size, so that the engine keeps one
/// prepared statement; a last batch is filled up with ids that nobody has. In no particular order; unknown ids are left out.
template <class T, class IdType>
std::vector<T> list_by_ids(Tx& tx, std::string_view sql, std::span<IdType const> ids) {
  constexpr std::size_t batch = 20;
  static constexpr std::string_view mark = "{ids}";
  auto const cut = sql.find(mark);
  if (cut == sql.npos) throw std::logic_error("no {ids} in: " + std::string(sql));
  std::string text(sql.substr(0, cut));
  for (std::size_t i = 1; i <= batch; ++i) text.append(i == 1 ? "$" : ", $").append(std::to_string(i));
  text += sql.substr(cut + mark.size());
  std::vector<T> rows;
  for (std::size_t from = 0; from < ids.size(); from += batch) {
    std::array<IdType, batch> some{};
    for (std::size_t i = 0; i < batch && from + i < ids.size(); ++i) some[i] = ids[from + i];
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      tx.each(text, [&](Row const& row) { rows.push_back(read_row<T>(row)); }, some[I]...);
    }(std::make_index_sequence<batch>{});
  }
  return rows;
}

}  // namespace raccordo::db
