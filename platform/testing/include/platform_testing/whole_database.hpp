// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <platform_testing/database.hpp>

namespace raccordo::testing {

/// An address where nothing is, of a whole database and not of a schema in one: pg_dump copies nothing less, and the program
/// is given nothing less. On SQLite NAME.db in the folder, which does not exist yet. `making` follows "create database NAME".
class WholeDatabase {
 public:
  WholeDatabase(db::Engine engine, TestFolder const& folder, std::string const& name, std::string const& making = {});
  ~WholeDatabase();
  WholeDatabase(WholeDatabase const&) = delete;
  std::string const& url() const { return url_; }

 private:
  std::string url_, name_;
};

}  // namespace raccordo::testing
