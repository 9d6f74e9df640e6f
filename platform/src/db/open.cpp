// SPDX-License-Identifier: EUPL-1.2
#include "db/backend.hpp"

#include <cctype>

namespace raccordo::db {
namespace {

bool word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

}  // namespace

Result<std::unique_ptr<Database>> open(Settings settings, Clock const& clock, Random& random) {
  if (settings.url.starts_with("postgresql://") || settings.url.starts_with("postgres://")) return open_postgresql(std::move(settings), clock, random);
  return open_sqlite(std::move(settings), clock, random);
}

std::string dialect(std::string_view sql, Engine engine) {
  bool const pg = engine == Engine::postgresql;
  std::string out;
  out.reserve(sql.size() + 64);
  for (std::size_t i = 0; i < sql.size();) {
    if (sql[i] == '\'') {  // a literal is not schema
      auto end = sql.find('\'', i + 1);
      end = end == sql.npos ? sql.size() : end + 1;
      out += sql.substr(i, end - i);
      i = end;
    } else if (sql.substr(i, 2) == "--") {
      auto end = std::min(sql.find('\n', i), sql.size());
      i = end;
    } else if (sql.substr(i, 2) == "{{") {
      auto end = sql.find("}}", i);
      auto token = sql.substr(i + 2, end - i - 2);
      if (token == "serial") out += pg ? "bigint generated always as identity primary key" : "integer primary key autoincrement";
      else if (token == "clustered") out += pg ? "" : "without rowid";
      else throw std::logic_error("unknown schema token " + std::string(token));
      i = end + 2;
    } else if (word_char(sql[i])) {
      auto end = i;
      while (end < sql.size() && word_char(sql[end])) ++end;
      auto word = sql.substr(i, end - i);
      if (pg && word == "blob") out += "bytea";
      else if (pg && word == "double") out += "double precision";
      else if (pg && word == "text") out += "text collate \"C\"";
      else out += word;
      i = end;
    } else {
      out += sql[i++];
    }
  }
  return out;
}

}  // namespace raccordo::db
