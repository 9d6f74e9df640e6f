// SPDX-License-Identifier: EUPL-1.2
#include "program/demo_session.hpp"

#include <stdexcept>
#include <boost/json.hpp>

namespace raccordo::testing {

Session enter_demo(unsigned short port, std::string const& who) {
  auto const roles = boost::json::parse(ask(port, "GET", "/demo/roles").body);
  for (auto const& offered : roles.at("items").as_array()) {
    if (offered.at("role").as_string() != who && offered.at("display_name").as_string() != who) continue;
    auto const entered = ask(port, "POST", "/demo/session", R"({"account_id":")" + std::string(offered.at("account_id").as_string()) + R"("})");
    std::string const cookie = "raccordo_session=" + entered.cookie("raccordo_session");
    auto const session = boost::json::parse(ask(port, "GET", "/session", {}, {{"Cookie", cookie}}).body);
    return {cookie, std::string(session.at("csrf_token").as_string())};
  }
  throw std::runtime_error("the demonstration offers no " + who);
}

}  // namespace raccordo::testing
