// SPDX-License-Identifier: EUPL-1.2
#include "cli/verb.hpp"

#include <charconv>
#include <cstdio>
#include <exception>
#include <utility>

#include <platform/text.hpp>

#include "cli/help.hpp"

namespace raccordo::cli {
namespace {

using Verbs = std::span<Verb const* const>;
using Words = std::span<std::string_view const>;

int complain(Trouble const& trouble) {
  std::fflush(stdout);
  std::fprintf(stderr, "raccordo: %s\n", trouble.cause.c_str());
  if (!trouble.remedy.empty()) std::fprintf(stderr, "  to do: %s\n", trouble.remedy.c_str());
  return trouble.exit;
}

/// "verify or head", for who typed only "audit".
std::string second_words(Verbs verbs, std::string_view first) {
  std::string list;
  for (auto const* verb : verbs)
    if (verb->name.starts_with(std::string(first) + " ")) list += (list.empty() ? "" : " or ") + std::string(verb->name.substr(first.size() + 1));
  return list;
}

/// The name nearest to what was typed, as a hint; the list otherwise.
std::string hint(Verbs verbs, std::string_view typed) {
  if (auto list = second_words(verbs, typed.substr(0, typed.find(' '))); !list.empty() && typed.find(' ') == typed.npos)
    return "say what to do: `raccordo " + std::string(typed) + "` is followed by " + list;
  std::string_view nearest;
  int best = 3;
  for (auto const* verb : verbs)
    if (int slips = text::distance(typed, verb->name, best); slips < best) {
      best = slips;
      nearest = verb->name;
    }
  if (nearest.empty()) return "`raccordo --help` lists what it can do";
  return "did you mean `raccordo " + std::string(nearest) + "`? `raccordo --help` lists everything";
}

Verb const* find_verb(Verbs verbs, std::string_view name) {
  for (auto const* verb : verbs)
    if (verb->name == name) return verb;
  return nullptr;
}

/// The verb that the first one or two words name; the rest are its options.
Outcome<Verb const*> take_verb(Verbs verbs, Words& words) {
  if (words.size() > 1 && !words[1].starts_with('-'))
    if (auto const* verb = find_verb(verbs, std::string(words[0]) + " " + std::string(words[1]))) {
      words = words.subspan(2);
      return verb;
    }
  if (auto const* verb = find_verb(verbs, words[0])) {
    words = words.subspan(1);
    return verb;
  }
  std::string typed(words[0]);
  if (words.size() > 1 && !words[1].starts_with('-')) typed += " " + std::string(words[1]);
  return misuse("there is no command \"" + typed + "\"", hint(verbs, typed));
}

Option const* find_option(Verb const& verb, std::string_view name) {
  for (auto options : {verb.options, verb.place ? place_options() : std::span<Option const>{}})
    for (auto const& option : options)
      if (option.name == name) return &option;
  return nullptr;
}

/// "--port 8080" and "--port=8080" are the same.
Outcome<Arguments> take_options(Verb const& verb, Words words) {
  Arguments arguments;
  std::string const ask = "see `raccordo " + std::string(verb.name) + " --help`";
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto equals = words[i].starts_with("--") ? words[i].find('=') : std::string_view::npos;
    auto name = words[i].substr(0, equals);
    auto const* option = find_option(verb, name);
    if (!option) return misuse("`raccordo " + std::string(verb.name) + "` does not know \"" + std::string(words[i]) + "\"", ask);
    if (arguments.has(name)) return misuse(std::string(name) + " is given twice", "give it once");
    bool const takes_value = !option->value.empty(), has_equals = equals != std::string_view::npos;
    if (!takes_value && has_equals) return misuse(std::string(name) + " takes no value", ask);
    if (takes_value && !has_equals && (i + 1 == words.size() || words[i + 1].starts_with("--")))
      return misuse(std::string(name) + " needs a value: " + std::string(name) + " " + std::string(option->value), ask);
    arguments.put(name, std::string(has_equals ? words[i].substr(equals + 1) : takes_value ? words[++i] : ""));
  }
  return arguments;
}

bool asks_for_help(Words words) {
  for (auto word : words)
    if (word == "--help" || word == "-h") return true;
  return false;
}

/// `raccordo audit --help`: the verbs that begin with that word, one after the other.
bool explained_family(Verbs verbs, Words words) {
  if (words.size() != 2 || !asks_for_help(words.subspan(1)) || find_verb(verbs, words[0])) return false;
  bool any = false;
  for (auto const* verb : verbs)
    if (verb->name.starts_with(std::string(words[0]) + " ")) {
      if (std::exchange(any, true)) std::puts("");
      print_verb(*verb);
    }
  return any;
}

Outcome<Exit> obey(Verbs verbs, Words words) {
  if (explained_family(verbs, words)) return done;
  if (words[0] == "help" && words.size() > 1) {
    words = words.subspan(1);
    print_verb(*TRY(take_verb(verbs, words)));
    return done;
  }
  auto const* verb = TRY(take_verb(verbs, words));
  if (asks_for_help(words)) {
    print_verb(*verb);
    return done;
  }
  return verb->run(TRY(take_options(*verb, words)));
}

}  // namespace

std::optional<std::string> Arguments::find(std::string_view option) const {
  auto found = values_.find(option);
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

Outcome<std::string> Arguments::required(std::string_view option) const {
  auto value = find(option);
  if (!value || value->empty()) return misuse(std::string(option) + " is missing", "add " + std::string(option) + "; --help says what it takes");
  return *value;
}

Outcome<std::int64_t> Arguments::number(std::string_view option, std::int64_t otherwise, std::int64_t least, std::int64_t most) const {
  auto text = find(option);
  if (!text) return otherwise;
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error == std::errc{} && end == text->data() + text->size() && value >= least && value <= most) return value;
  return misuse(std::string(option) + " " + *text + " is not a number it can use",
                "give a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

int run(Verbs verbs, Words words) {
  if (words.empty()) {
    print_list(verbs, stderr);
    return misused;
  }
  if (words[0] == "--help" || words[0] == "-h" || (words[0] == "help" && words.size() == 1)) {
    print_list(verbs, stdout);
    return done;
  }
  if (words[0] == "--version") {
    std::puts("raccordo " RACCORDO_VERSION);
    return done;
  }
  try {
    auto outcome = obey(verbs, words);
    return outcome ? *outcome : complain(outcome.error());
  } catch (std::exception const& e) {
    return complain({failed, std::string("unexpected: ") + e.what(), "this is a defect: report it with the command and this line"});
  }
}

}  // namespace raccordo::cli
