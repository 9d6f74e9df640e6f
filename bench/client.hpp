// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace raccordo::bench {

struct Reply {
  int status = 0;
  std::string headers, body;
  std::string header(std::string_view name) const;
};

/// One keep-alive connection to 127.0.0.1. Blocking and bare, so that what is measured is the server.
class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(Client const&) = delete;

  Reply get(std::string_view path) { return send("GET", path, {}); }
  Reply send(std::string_view method, std::string_view path, std::string_view json);
  /// Sends bytes as they are and reads nothing: for slow senders.
  void write(std::string_view bytes);
  /// Enters as that demonstration account and keeps cookie and CSRF token for what follows.
  void enter(std::string_view account_id);
  /// The same session on another connection.
  void share(Client const& other) { cookie_ = other.cookie_, csrf_ = other.csrf_; }

 private:
  Reply read_reply();
  void fill();

  int socket_ = -1;
  std::string buffer_, cookie_, csrf_;
};

/// The text between `"name":"` and the next quote, first occurrence; empty when absent.
std::string text_member(std::string_view json, std::string_view name, std::size_t from = 0);

}  // namespace raccordo::bench
