// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <filesystem>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>

#include "http/connection.hpp"
#include "http/head.hpp"

// The second half of a connection: how an answer leaves.
namespace raccordo::http {

namespace asio = boost::asio;
using boost::system::error_code;
using Socket = asio::ip::tcp::socket;

namespace {
constexpr std::size_t small_body = 8 * 1024;  ///< copied behind its head: one buffer, one system call
constexpr std::size_t file_piece = 64 * 1024;
constexpr std::size_t kept_capacity = 4096;  ///< an idle connection keeps no more than this
constexpr int drain_seconds = 3;

bool without_body(int status) { return status == 204 || status == 304; }
}  // namespace

void Connection::send(Response response) {
  response_ = std::move(response);
  out_.clear();
  tail_ = {};
  sent_ = 0;
  file_left_ = 0;
  phase_ = Phase::sending;
  std::optional<std::uint64_t> length = 0;
  if (auto* text = std::get_if<std::string>(&response_.body)) tail_ = *text;
  else if (auto* shared = std::get_if<SharedBytes>(&response_.body)) tail_ = *shared->bytes;
  else if (auto* file = std::get_if<FileBody>(&response_.body)) {
    error_code missing;
    file_left_ = std::filesystem::exists(file->path) ? std::filesystem::file_size(file->path) : 0;
    file_.open(file->path, std::ios::binary);
    if (file->remove_after) std::filesystem::remove(file->path);  // the open file lives on
  } else {
    length.reset();
    keep_alive_ = false;
  }
  if (length) length = tail_.size() + file_left_;
  if (shared_.stopping) keep_alive_ = false;
  std::optional<std::uint64_t> announced = without_body(response_.status) ? std::nullopt : length;
  append_head(out_, response_, announced, {.keep_alive = keep_alive_, .old_client = old_client_, .hsts = shared_.settings.hsts});
  if (head_only_ || without_body(response_.status)) {
    tail_ = {};
    file_left_ = 0;
    if (!length) response_.body = std::string();
  } else if (tail_.size() <= small_body) {
    out_.append(tail_);
    tail_ = {};
  }
  set_deadline(shared_.settings.write_seconds);
  pump();
}

void Connection::pump() {
  for (;;) {
    std::size_t total = out_.size() + tail_.size();
    while (sent_ < total) {
      auto head = std::string_view(out_).substr(std::min(sent_, out_.size()));
      auto tail = tail_.substr(sent_ > out_.size() ? sent_ - out_.size() : 0);
      std::array<asio::const_buffer, 2> buffers{asio::buffer(head), asio::buffer(tail)};
      error_code error;
      auto n = tail.empty() ? socket_.write_some(asio::buffer(head), error) : socket_.write_some(buffers, error);
      if (error == asio::error::would_block) {
        return socket_.async_wait(Socket::wait_write, locked([](Connection& c) { c.pump(); }));
      }
      if (error) return close();
      sent_ += n;
      set_deadline(shared_.settings.write_seconds);
    }
    if (file_left_ == 0) break;
    if (!refill_from_file()) return close();  // the length was promised; cutting the connection is the only honest answer
  }
  sent();
}

bool Connection::refill_from_file() {
  tail_ = {};
  sent_ = 0;
  out_.resize(std::min<std::uint64_t>(file_left_, file_piece));
  if (!file_.read(out_.data(), static_cast<std::streamsize>(out_.size()))) return false;
  file_left_ -= out_.size();
  return true;
}

/// Everything of this answer is with the system: on to the next request, the events, or the end.
void Connection::sent() {
  if (phase_ == Phase::streaming) {
    out_.clear();
    sent_ = 0;
    return flush_stream();
  }
  ++shared_.requests;
  file_.close();
  if (auto* stream = std::get_if<std::shared_ptr<EventStream>>(&response_.body)) return start_stream(*stream);
  response_ = {};
  request_ = {};
  tail_ = {};
  if (out_.capacity() > kept_capacity) out_ = {};
  if (!keep_alive_) return unread_body_ ? drain() : close();
  phase_ = Phase::idle;
  set_deadline(shared_.settings.idle_seconds);
  if (leftover_.empty()) return expect_bytes();
  asio::post(executor_, locked([](Connection& c) {  // pipelined: not here, or a long pipeline would recurse
               auto bytes = std::exchange(c.leftover_, {});
               c.accept_bytes(bytes);
             }));
}

/// The client is still sending what we refused: closing now would reset the connection and lose our answer on its way.
void Connection::drain() {
  phase_ = Phase::draining;
  leftover_ = {};
  set_deadline(drain_seconds);
  error_code ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  expect_bytes();
}

void Connection::start_stream(std::shared_ptr<EventStream> const& stream) {
  phase_ = Phase::streaming;
  ++shared_.streams;
  request_ = {};
  out_.clear();
  last_beat_ = Ticks::now();
  expect_bytes();  // only to hear that the client has gone
  stream->attach([weak = weak_from_this(), executor = executor_] {
    asio::post(executor, [weak] {
      auto self = weak.lock();
      if (!self) return;
      std::lock_guard lock(self->mutex_);
      if (self->phase_ == Phase::streaming && self->out_.empty()) self->flush_stream();
    });
  });
}

/// Writes what waits in the queue; while a write is under way the queue fills, and a reader too slow for it is dropped.
void Connection::flush_stream() {
  auto& stream = *std::get<std::shared_ptr<EventStream>>(response_.body);
  for (auto const& frame : stream.take()) out_ += *frame;
  if (out_.empty()) {
    if (stream.closed()) close();
    return;
  }
  sent_ = 0;
  set_deadline(shared_.settings.write_seconds);
  pump();
}

}  // namespace raccordo::http
