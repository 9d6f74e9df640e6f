// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <platform/http.hpp>

// The HTTP/1.1 server. An I/O thread reads a request to its last byte before a worker sees it, so idle connections and slow
// senders hold no worker; event streams live on the I/O threads.
namespace raccordo::http {

/// What the server serves. Called concurrently; an exception becomes a 500 without details.
struct Application {
  /// On a worker; may block on the database. The router writes the path parameters into the request.
  std::function<Response(Request&)> answer;
  /// On the I/O thread, for what never blocks (assets); nothing passes the request on to a worker. May be empty.
  std::function<std::optional<Response>(Request const&)> answer_at_once;
  /// Largest body for a method and decoded path, asked as soon as the headers are there. Empty: Settings::max_body.
  std::function<std::size_t(Method, std::string_view path)> max_body;
};

struct Settings {
  std::string address = "127.0.0.1";
  unsigned short port = 8080;  ///< 0: any free one, see Server::port()
  int io_threads = 1;
  int workers = 8;
  std::size_t max_header = 16 * 1024;
  std::size_t max_body = 1024 * 1024;
  std::size_t spool_above = 1024 * 1024;  ///< larger bodies go to a file
  std::string spool_folder = "/tmp";
  std::size_t max_connections = 10000;
  int idle_seconds = 300;   ///< a kept-alive connection without a request
  int header_seconds = 20;  ///< from the first byte of a request to the end of its headers
  int body_seconds = 120;   ///< to the end of its body
  int write_seconds = 60;   ///< for a reader to take an answer
  int heartbeat_seconds = 20;
  bool hsts = false;                         ///< only where TLS is known to stand in front
  std::vector<std::string> trusted_proxies;  ///< peers whose X-Forwarded-For is believed
};

class Server {
 public:
  /// Listens at once; throws std::runtime_error when the address cannot be had.
  Server(Settings settings, Application application, Clock const& clock);
  ~Server();  ///< stops
  unsigned short port() const;
  /// Serves until stop(); the calling thread is used as an I/O thread.
  void run();
  /// Accepts nothing new, lets requests in hand finish for at most `grace_seconds`, then returns from run(). From any thread.
  void stop(int grace_seconds = 10);

  /// SIGINT and SIGTERM call stop(); to be called before run().
  void stop_on_signals(int grace_seconds = 10);

  struct Counters {
    std::uint64_t requests = 0;
    std::size_t connections = 0;
    std::size_t streams = 0;
  };
  Counters counters() const;

 private:
  struct Core;
  std::unique_ptr<Core> core_;
};

}  // namespace raccordo::http
