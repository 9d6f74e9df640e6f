// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <platform_testing/database.hpp>
#include <platform/api.hpp>
#include <platform/http_server.hpp>

// The routes of a module over a real socket, as a browser or another program meets them.
//
//   class DeskOverHttp : public raccordo::testing::EveryEngine {
//    protected:
//     DeskOverHttp() { desk::add_routes(api, *db, desk); }
//     TestDatabase db{GetParam(), {{"desk", desk_migrations()}}};
//     api::Api api{unlimited};
//     TestServer server{api, db.clock, admit_everyone({.account_id = someone})};
//   };
//   TEST_P(DeskOverHttp, shows_an_item_once) {
//     auto answer = server.get("/desk/items?limit=5");
//     ASSERT_EQ(answer.status, 200);
//     auto page = json::decode<api::Page<Item>>(answer.body).value();
//   }
//   RACCORDO_ON_EVERY_ENGINE(DeskOverHttp);
namespace raccordo::testing {

struct HttpAnswer {
  int status = 0;
  http::Pairs headers;
  std::string body;

  std::string header(std::string_view name) const;  ///< the first of that name, without regard to case; empty for none
  std::string cookie(std::string_view name) const;  ///< the value that a Set-Cookie gives it; empty for none
  /// Pointers of the wrong fields that a problem names, in its order.
  std::vector<std::string> wrong_fields() const;
  std::string code() const;  ///< of a problem; empty when the answer is none
};

/// Server-sent events as they arrive; closing it is what a browser does that leaves the page.
class HttpEvents {
 public:
  HttpEvents(int socket, std::string text) : socket_(socket), text_(std::move(text)) {}
  HttpEvents(HttpEvents&& other) noexcept : socket_(std::exchange(other.socket_, -1)), text_(std::move(other.text_)) {}
  ~HttpEvents();
  /// Everything received up to the first appearance of `expected`; throws when the stream ends, or ten seconds pass, without it.
  std::string wait_for(std::string_view expected);
  bool wait_for_end();  ///< the server closed the stream

 private:
  int socket_;
  std::string text_;
};

/// Tests ask more often in a second than any person.
inline constexpr api::RateLimits unlimited{.per_address = 0, .per_principal = 0};

/// A gate that lets everyone in as this actor, with nothing but ids: for modules that stand below those who know people.
api::Gate admit_everyone(facts::Actor actor);
/// Public routes only for visitors; whoever sends the header `X-Test-Account: UUID` comes in as that account.
api::Gate admit_by_header();

/// A stream of events from a server of this machine; throws when the answer is not 200.
HttpEvents listen(unsigned short port, std::string_view path, http::Pairs const& headers = {});

/// One request to a server of this machine, on a connection of its own; throws when nobody answers.
HttpAnswer ask(unsigned short port, std::string_view method, std::string_view path, std::string_view body = {}, http::Pairs const& headers = {});

/// One connection for many requests, one after the other; throws when it breaks, and is then of no further use.
class KeptConnection {
 public:
  explicit KeptConnection(unsigned short port);
  ~KeptConnection();
  KeptConnection(KeptConnection const&) = delete;
  HttpAnswer ask(std::string_view method, std::string_view path, std::string_view body = {}, http::Pairs headers = {});

 private:
  int socket_;
};

/// Serves the registry on a free port of the loopback until it goes out of scope. The registry may still be filled before the
/// first request, and is to outlive the server.
class TestServer {
 public:
  TestServer(api::Api& api, Clock const& clock);
  TestServer(api::Api& api, Clock const& clock, api::Gate gate);
  ~TestServer();
  TestServer(TestServer const&) = delete;

  unsigned short port() const { return server_.port(); }
  /// Paths below /api/v1 ("/contacts?limit=5"), percent-encoded by the caller.
  HttpAnswer get(std::string_view path, http::Pairs const& headers = {}) { return send("GET", path, {}, headers); }
  /// A body without a Content-Type of its own is sent as JSON (as a merge patch with PATCH).
  HttpAnswer send(std::string_view method, std::string_view path, std::string_view body = {}, http::Pairs const& headers = {}) {
    return ask(port(), method, path, body, headers);
  }
  /// Opens a stream of events; throws when the answer is not 200.
  HttpEvents listen(std::string_view path, http::Pairs const& headers = {}) { return testing::listen(port(), path, headers); }

 private:
  http::Server server_;
  std::thread thread_;
};

}  // namespace raccordo::testing
