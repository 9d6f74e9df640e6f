// SPDX-License-Identifier: EUPL-1.2
#include "cli/help.hpp"

#include <algorithm>

namespace raccordo::cli {
namespace {

constexpr Option place[] = {
    {"--data", "FOLDER", "where the archive raccordo.db and, apart from it, keys/ lie (default: var)"},
    {"--database", "URL", "postgresql://USER@HOST/NAME instead of the archive in FOLDER; the keys stay there"},
};

std::string left_column(Option const& option) { return std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value)); }

void print_options(std::span<Option const> options, int width) {
  for (auto const& option : options)
    std::printf("  %-*s  %.*s\n", width, left_column(option).c_str(), static_cast<int>(option.about.size()), option.about.data());
}

int widest(std::span<Option const> options, int width) {
  for (auto const& option : options) width = std::max(width, static_cast<int>(left_column(option).size()));
  return width;
}

}  // namespace

std::span<Option const> place_options() { return place; }

void print_list(std::span<Verb const* const> verbs, std::FILE* out) {
  std::fputs("Raccordo " RACCORDO_VERSION ": one welfare network for the bodies of a territory.\n\nusage: raccordo COMMAND [OPTIONS]\n\n", out);
  int width = 0;
  for (auto const* verb : verbs) width = std::max(width, static_cast<int>(verb->name.size()));
  for (auto const* verb : verbs)
    std::fprintf(out, "  %-*.*s  %.*s\n", width, static_cast<int>(verb->name.size()), verb->name.data(), static_cast<int>(verb->summary.size()),
                 verb->summary.data());
  std::fputs("\n  --version, --help; `raccordo COMMAND --help` explains one command.\n\n"
             "It ends with 0 when it was done, 1 when it was done and the answer is no (an altered row, a difference),\n"
             "2 when the command line is not understood, 3 when it could not be done.\n",
             out);
}

void print_verb(Verb const& verb) {
  auto own = verb.place ? place_options() : std::span<Option const>{};
  bool const any = !verb.options.empty() || !own.empty();
  std::printf("usage: raccordo %.*s%s\n\n%.*s\n", static_cast<int>(verb.name.size()), verb.name.data(), any ? " [OPTIONS]" : "",
              static_cast<int>(verb.description.size()), verb.description.data());
  if (any) std::puts("");
  int const width = widest(own, widest(verb.options, 0));
  print_options(verb.options, width);
  print_options(own, width);
}

}  // namespace raccordo::cli
