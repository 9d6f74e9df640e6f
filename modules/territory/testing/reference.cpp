// SPDX-License-Identifier: EUPL-1.2
#include <territory_testing/reference.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace raccordo::territory::testing {

void given_the_real_territory(db::Database& database) {
  auto loaded = load_reference(database, RACCORDO_SOURCE "/data/territory");
  if (!loaded) throw std::runtime_error(loaded.error().detail);
}

namespace {

/// Every ISTAT code that a text speaks of.
void collect_codes(std::string const& text, std::set<std::string>& codes) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    bool const digit = i < text.size() && text[i] >= '0' && text[i] <= '9';
    if (!digit && digits == 6) codes.insert(text.substr(i - 6, 6));
    digits = digit ? digits + 1 : 0;
  }
}

}  // namespace

void given_the_networks_alone(db::Database& database) {
  raccordo::testing::TestFolder const folder;
  std::set<std::string> codes{rome, milan};
  for (auto const& file : std::filesystem::directory_iterator(RACCORDO_SOURCE "/data/territory")) {
    auto const name = file.path().filename().string();
    if (file.path().extension() != ".csv" || name == "municipalities.csv") continue;
    std::filesystem::copy_file(file.path(), folder.path(name));
    std::ostringstream text;
    text << std::ifstream(file.path()).rdbuf();
    collect_codes(text.str(), codes);
  }
  std::ifstream all(RACCORDO_SOURCE "/data/territory/municipalities.csv");
  std::ofstream few(folder.path("municipalities.csv"));
  bool header = true;
  for (std::string line; std::getline(all, line); header = false)
    if (header || codes.contains(line.substr(0, 6))) few << line << "\n";
  few.close();
  auto loaded = load_reference(database, folder.path());
  if (!loaded) throw std::runtime_error(loaded.error().detail);
}

}  // namespace raccordo::territory::testing
