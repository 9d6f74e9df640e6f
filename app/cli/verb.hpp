// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/outcome.hpp"

// The command line: a verb is a name, its options and a function; help follows from that description.
namespace raccordo::cli {

struct Option {
  std::string_view name;   ///< "--data"
  std::string_view value;  ///< what follows it, "FOLDER"; empty for a switch
  std::string_view about;  ///< one line
};

class Arguments {
 public:
  void put(std::string_view option, std::string value) { values_[std::string(option)] = std::move(value); }
  bool has(std::string_view option) const { return values_.contains(option); }
  std::optional<std::string> find(std::string_view option) const;
  std::string get(std::string_view option, std::string_view otherwise) const { return find(option).value_or(std::string(otherwise)); }
  Outcome<std::string> required(std::string_view option) const;
  Outcome<std::int64_t> number(std::string_view option, std::int64_t otherwise, std::int64_t least, std::int64_t most) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

struct Verb {
  std::string_view name;     ///< one word, or two: "audit verify"
  std::string_view summary;  ///< one line for the list
  std::string_view description;
  std::span<Option const> options;
  bool place = true;  ///< also takes --data and --database
  Outcome<Exit> (*run)(Arguments const& arguments);
};

/// Runs what the words name among the verbs; prints help, or cause and remedy, and answers with the exit code.
int run(std::span<Verb const* const> verbs, std::span<std::string_view const> words);

}  // namespace raccordo::cli
