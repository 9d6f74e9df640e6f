// SPDX-License-Identifier: EUPL-1.2
#include "client.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <stdexcept>

namespace raccordo::bench {

std::string Reply::header(std::string_view name) const {
  auto const at = headers.find("\r\n" + std::string(name) + ": ");
  if (at == headers.npos) return {};
  auto const from = at + name.size() + 4;
  return headers.substr(from, headers.find("\r\n", from) - from);
}

Client::Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int const yes = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("nothing answers on the port");
}
Client::~Client() { ::close(socket_); }

void Client::write(std::string_view bytes) {
  while (!bytes.empty()) {
    auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) throw std::runtime_error("the server closed the connection");
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

Reply Client::send(std::string_view method, std::string_view path, std::string_view json) {
  std::string request;
  request.reserve(512 + json.size());
  request.append(method).append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  if (!cookie_.empty()) request.append("Cookie: ").append(cookie_).append("\r\n");
  if (method != "GET") request.append("X-CSRF-Token: ").append(csrf_).append("\r\n");
  if (!json.empty()) request.append("Content-Type: application/json\r\nContent-Length: ").append(std::to_string(json.size())).append("\r\n");
  request.append("\r\n").append(json);
  write(request);
  return read_reply();
}

void Client::fill() {
  char piece[32768];
  auto const got = ::recv(socket_, piece, sizeof piece, 0);
  if (got <= 0) throw std::runtime_error("the server closed the connection");
  buffer_.append(piece, static_cast<std::size_t>(got));
}

Reply Client::read_reply() {
  std::size_t end;
  while ((end = buffer_.find("\r\n\r\n")) == buffer_.npos) fill();
  Reply reply;
  reply.headers = buffer_.substr(0, end + 2);
  std::from_chars(buffer_.data() + 9, buffer_.data() + 12, reply.status);
  std::size_t length = 0;
  auto const text = reply.header("Content-Length");
  std::from_chars(text.data(), text.data() + text.size(), length);
  while (buffer_.size() < end + 4 + length) fill();
  reply.body = buffer_.substr(end + 4, length);
  buffer_.erase(0, end + 4 + length);
  return reply;
}

void Client::enter(std::string_view account_id) {
  auto const reply = send("POST", "/api/v1/demo/session", "{\"account_id\":\"" + std::string(account_id) + "\"}");
  if (reply.status != 200) throw std::runtime_error("cannot enter the demonstration: " + reply.body);
  auto const cookie = reply.header("Set-Cookie");
  cookie_ = cookie.substr(0, cookie.find(';'));
  csrf_ = text_member(reply.body, "csrf_token");
}

std::string text_member(std::string_view json, std::string_view name, std::size_t from) {
  auto const key = "\"" + std::string(name) + "\":\"";
  auto const at = json.find(key, from);
  if (at == json.npos) return {};
  auto const start = at + key.size();
  return std::string(json.substr(start, json.find('"', start) - start));
}

}  // namespace raccordo::bench
