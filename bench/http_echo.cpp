// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <cstdlib>

#include <platform/events.hpp>
#include <platform/http_server.hpp>

// The server with nothing behind it: the ceiling of every other figure. usage: http_echo [port] [io threads] [workers]
// GET /anything: 150 bytes of JSON. GET /events: a stream. POST: the number of bytes received.
using namespace raccordo;

int main(int argc, char** argv) {
  auto number = [&](int i, int otherwise) { return argc > i ? std::atoi(argv[i]) : otherwise; };
  http::EventHub hub;
  http::Application application;
  application.answer = [&](http::Request const& request) -> http::Response {
    if (request.path == "/events") return {.content_type = "text/event-stream", .body = hub.subscribe({"all"}).value()};
    if (request.method == http::Method::post) {
      hub.publish("all", "received", "{\"bytes\":" + std::to_string(request.body.size()) + "}");
      return http::json_response("{\"bytes\":" + std::to_string(request.body.size()) + "}");
    }
    return http::json_response("{\"text\":\"" + std::string(138, 'x') + "\"}");
  };
  SystemClock clock;
  http::Server server({.port = static_cast<unsigned short>(number(1, 8120)), .io_threads = number(2, 1), .workers = number(3, 8)}, application, clock);
  server.stop_on_signals(1);
  std::printf("listening on %d\n", server.port());
  std::fflush(stdout);
  server.run();
  std::printf("answered %llu\n", static_cast<unsigned long long>(server.counters().requests));
  return 0;
}
