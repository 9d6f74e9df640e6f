// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/http.hpp>

#include <arpa/inet.h>
#include <boost/json.hpp>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

namespace raccordo::testing {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";
constexpr int patience_seconds = 10;  // only a test that fails ever waits so long

http::Application application(api::Api& api) {
  return {.answer = [&api](http::Request& request) { return api.answer(request); },
          .answer_at_once = {},
          .max_body = [&api](http::Method method, std::string_view path) { return api.max_body(method, path); }};
}

struct Connection {
  explicit Connection(unsigned short port) : socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    timeval const patience{patience_seconds, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket, reinterpret_cast<sockaddr const*>(&place), sizeof place) != 0)
      throw std::runtime_error("nobody answers on port " + std::to_string(port));
  }
  Connection(Connection const&) = delete;
  ~Connection() {
    if (socket >= 0) ::close(socket);
  }
  int release() { return std::exchange(socket, -1); }
  int socket;
};

/// A server that refuses early stops reading; its answer is still there to be read.
void send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

/// Bytes until the end of the connection, or until the text is complete. False when it ended first.
template <class Complete>
bool receive(int socket, std::string& text, Complete complete) {
  char piece[16384];
  while (!complete()) {
    auto const got = ::recv(socket, piece, sizeof piece, 0);
    if (got == 0) return false;
    if (got < 0) throw std::runtime_error("no answer came; so far: " + text.substr(0, 400));
    text.append(piece, static_cast<std::size_t>(got));
  }
  return true;
}

bool names(http::Pairs const& headers, std::string_view name) {
  for (auto const& [key, value] : headers)
    if (key.size() == name.size() && ::strncasecmp(key.data(), name.data(), name.size()) == 0) return true;
  return false;
}

std::string request_text(std::string_view method, std::string_view path, std::string_view body, http::Pairs const& headers) {
  std::string text = std::string(method) + " " + std::string(api::base_path) + std::string(path) + " HTTP/1.1\r\n";
  auto add = [&](std::string_view name, std::string_view value) { text.append(name).append(": ").append(value).append("\r\n"); };
  if (!names(headers, "host")) add("Host", "127.0.0.1");
  if (!names(headers, "connection")) add("Connection", "close");
  if (!body.empty() && !names(headers, "content-type")) add("Content-Type", method == "PATCH" ? "application/merge-patch+json" : "application/json");
  if ((!body.empty() || method != "GET") && !names(headers, "content-length")) add("Content-Length", std::to_string(body.size()));
  for (auto const& [name, value] : headers) add(name, value);
  return text.append("\r\n").append(body);
}

HttpAnswer parsed(std::string const& text) {
  auto const end = text.find(head_end);
  if (!text.starts_with("HTTP/1.1 ") || end == text.npos) throw std::runtime_error("not an HTTP answer: " + text.substr(0, 400));
  HttpAnswer answer{std::stoi(text.substr(9, 3)), {}, text.substr(end + head_end.size())};
  for (auto at = text.find("\r\n") + 2; at < end;) {
    auto const line_end = text.find("\r\n", at);
    auto const line = text.substr(at, line_end - at);
    auto const colon = line.find(':');
    answer.headers.emplace_back(line.substr(0, colon), line.substr(std::min(line.size(), colon + 2)));
    at = line_end + 2;
  }
  return answer;
}

}  // namespace

std::string HttpAnswer::header(std::string_view name) const {
  for (auto const& [key, value] : headers)
    if (key.size() == name.size() && ::strncasecmp(key.data(), name.data(), name.size()) == 0) return value;
  return {};
}

std::string HttpAnswer::cookie(std::string_view name) const {
  auto const wanted = std::string(name) + "=";
  for (auto const& [key, value] : headers)
    if (::strcasecmp(key.c_str(), "set-cookie") == 0 && value.starts_with(wanted)) return value.substr(wanted.size(), value.find(';') - wanted.size());
  return {};
}

std::vector<std::string> HttpAnswer::wrong_fields() const {
  std::vector<std::string> pointers;
  auto const problem = boost::json::parse(body);
  if (auto const* fields = problem.as_object().if_contains("fields"))
    for (auto const& field : fields->as_array()) pointers.emplace_back(field.at("pointer").as_string());
  return pointers;
}

std::string HttpAnswer::code() const {
  if (!header("content-type").starts_with("application/problem+json")) return {};
  return std::string(boost::json::parse(body).at("code").as_string());
}

HttpEvents::~HttpEvents() {
  if (socket_ >= 0) ::close(socket_);
}

std::string HttpEvents::wait_for(std::string_view expected) {
  if (!receive(socket_, text_, [&] { return text_.find(expected) != text_.npos; }))
    throw std::runtime_error("the stream ended without '" + std::string(expected) + "': " + text_);
  auto const end = text_.find(expected) + expected.size();
  auto seen = text_.substr(0, end);
  text_.erase(0, end);
  return seen;
}

bool HttpEvents::wait_for_end() {
  return !receive(socket_, text_, [] { return false; });
}

api::Gate admit_everyone(facts::Actor actor) {
  return [actor](http::Request const&, api::RouteInfo const&) -> Result<api::Admission> { return api::Admission{nullptr, {}, actor}; };
}

api::Gate admit_by_header() {
  return [](http::Request const& request, api::RouteInfo const& route) -> Result<api::Admission> {
    auto const account = Uuid::parse(request.header("X-Test-Account"));
    if (account) return api::Admission{nullptr, {}, {.account_id = *account}};
    if (route.action == "public") return api::Admission{};
    return fail(ProblemKind::unauthenticated, "sign-in", "Occorre accedere.");
  };
}

TestServer::TestServer(api::Api& api, Clock const& clock) : server_({.port = 0, .workers = 4}, application(api), clock), thread_([this] { server_.run(); }) {}

TestServer::TestServer(api::Api& api, Clock const& clock, api::Gate gate) : TestServer((api.gate(std::move(gate)), api), clock) {}

TestServer::~TestServer() {
  server_.stop(0);
  thread_.join();
}

HttpAnswer ask(unsigned short port, std::string_view method, std::string_view path, std::string_view body, http::Pairs const& headers) {
  Connection const connection(port);
  send_all(connection.socket, request_text(method, path, body, headers));
  std::string text;
  receive(connection.socket, text, [] { return false; });
  return parsed(text);
}

KeptConnection::KeptConnection(unsigned short port) : socket_(Connection(port).release()) {}

KeptConnection::~KeptConnection() { ::close(socket_); }

HttpAnswer KeptConnection::ask(std::string_view method, std::string_view path, std::string_view body, http::Pairs headers) {
  headers.emplace_back("Connection", "keep-alive");
  send_all(socket_, request_text(method, path, body, headers));
  std::string text;
  auto complete = [&] {
    auto const end = text.find(head_end);
    if (end == text.npos) return false;
    auto const length = parsed(text).header("content-length");
    return text.size() >= end + head_end.size() + (length.empty() ? 0 : std::stoul(length));
  };
  if (!receive(socket_, text, complete)) throw std::runtime_error("the connection ended in the middle of an answer");
  return parsed(text);
}

HttpEvents listen(unsigned short port, std::string_view path, http::Pairs const& headers) {
  Connection connection(port);
  send_all(connection.socket, request_text("GET", path, {}, headers));
  std::string text;
  receive(connection.socket, text, [&] { return text.find(head_end) != text.npos; });
  if (auto const answer = parsed(text); answer.status != 200) throw std::runtime_error("no stream: " + text);
  return HttpEvents(connection.release(), text.substr(text.find(head_end) + head_end.size()));
}

}  // namespace raccordo::testing
