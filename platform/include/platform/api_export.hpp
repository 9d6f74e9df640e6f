// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/api.hpp>
#include <platform/table_file.hpp>

// Every list can be taken away as a file, made of the same pages as the screen: whoever sees a row there finds it in the file.
namespace raccordo::exports {

struct Params {
  Format format{};
};
BOOST_DESCRIBE_STRUCT(Params, (), (format))
inline constexpr auto constraints(json::Of<Params>) { return json::table(json::field<&Params::format>().sample("xlsx")); }

struct Words {
  std::string_view italian, english;
  std::string in(http::Language language) const { return std::string(language == http::Language::english ? english : italian); }
};

template <class Row>
struct Column {
  Words title;
  std::function<Cell(Row const&, http::Language)> cell;
};

/// A yes where it is so, nothing where it is not.
template <class Row>
Column<Row> yes_column(Words title, bool Row::* is) {
  return {title, [is](Row const& row, http::Language language) -> Cell { return row.*is ? Words{"sì", "yes"}.in(language) : std::string(); }};
}
template <class Row, class T>
Column<Row> column(Words title, T Row::* value) {
  return {title, [value](Row const& row, http::Language) -> Cell { return row.*value; }};
}
/// Empty where there is none.
template <class Row, class T>
Column<Row> column(Words title, std::optional<T> Row::* value) {
  return {title, [value](Row const& row, http::Language) { return row.*value ? Cell(*(row.*value)) : Cell(); }};
}
/// In the reader's language, by `words_of` of the value.
template <class Row, class T, class WordsOf>
Column<Row> words_column(Words title, T Row::* value, WordsOf words_of) {
  return {title, [value, words_of](Row const& row, http::Language language) -> Cell { return words_of(row.*value).in(language); }};
}

template <class In, class Row>
struct List {
  Words name;  ///< of the sheet and of the file: "Casi"
  std::vector<Column<Row>> columns;
  std::function<Result<api::Page<Row>>(api::Call&, In const&, std::optional<std::string> const& cursor)> page;
  /// Leaves the trace of what is about to go out; called for each page, before anything of it leaves.
  std::function<Result<void>(api::Call&, std::span<Row const>)> log;
};

/// As the log of readings keeps them.
template <class Row, class Id>
std::string ids_of(std::span<Row const> rows, Id Row::* id) {
  std::string ids;
  for (auto const& row : rows) (ids += ids.empty() ? "" : ",") += (row.*id).text();
  return ids;
}

/// Of the reader, as problems choose it.
http::Language language_of(http::Request const& request);
/// "casi-2026-11-27".
std::string file_name(Words const& list, http::Language language, Date day);

template <class In, class Row>
Result<http::Response> made(api::Call& call, In const& in, List<In, Row> const& list) {
  auto const language = language_of(call.request);
  std::vector<std::string> titles;
  for (auto const& column : list.columns) titles.push_back(column.title.in(language));
  auto file = TRY(TableFile::begin(in.format, list.name.in(language), titles));
  std::optional<std::string> cursor;
  do {
    auto const page = TRY(list.page(call, in, cursor));
    TRY(list.log(call, page.items));
    for (auto const& row : page.items) {
      std::vector<Cell> cells;
      for (auto const& column : list.columns) cells.push_back(column.cell(row, language));
      TRY(file.add(cells));
    }
    cursor = page.next_cursor;
  } while (cursor);
  return file.finish(file_name(list.name, language, rome_date(call.request.received)));
}

/// Of both formats.
inline constexpr std::string_view media_types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv";

/// GET of the file: `info` as for the list, with a path of its own ("/exports/cases").
template <class In, class Row>
void add_list(api::Api& api, api::RouteInfo info, List<In, Row> list) {
  api.raw<In>(http::Method::get, std::move(info), {.response = media_types},
              [list = std::move(list)](api::Call& call, In const& in) -> Result<http::Response> { return made(call, in, list); });
}

}  // namespace raccordo::exports
