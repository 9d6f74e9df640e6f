// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <atomic>
#include <chrono>
#include <fstream>
#include <memory>
#include <mutex>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <platform/events.hpp>

#include "http/request_reader.hpp"
#include "http/worker_pool.hpp"

namespace raccordo::http {

using Ticks = std::chrono::steady_clock;

/// What all connections of a server share.
struct Shared {
  Settings settings;
  Application application;
  Clock const& clock;
  RequestReader::Rules rules;
  std::unique_ptr<WorkerPool> workers;
  std::atomic<bool> stopping{false};
  std::atomic<std::uint64_t> requests{0};
  std::atomic<std::size_t> connections{0};
  std::atomic<std::size_t> streams{0};
};

/// One client. Between reading a request and having answered it the connection belongs to a worker, which sends the answer
/// itself when the socket takes it at once (no detour over the I/O thread); everything else happens on its I/O thread.
/// Idle, it holds no buffer: bytes are read into the thread's own.
class Connection final : public Job, public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, std::string peer, Shared& shared, std::vector<char>& scratch);
  ~Connection() override;

  void start();
  void work() override;  ///< on a worker: answers the request in hand
  /// On the I/O thread, a few times a second: ends what is overdue, beats the heart of streams. False when it is closed.
  bool sweep(Ticks::time_point now);

 private:
  enum class Phase { idle, receiving, answering, sending, streaming, draining, closed };

  void expect_bytes();
  void on_readable();
  void accept_bytes(std::string_view bytes);
  void dispatch();
  void send(Response response);
  void refuse(Problem const& problem);
  void pump();
  bool refill_from_file();
  void sent();
  void drain();
  void start_stream(std::shared_ptr<EventStream> const& stream);
  void flush_stream();
  void close();
  void set_deadline(int seconds) { deadline_ = Ticks::now() + std::chrono::seconds(seconds); }
  Response answer();
  /// Wraps a handler: keeps the connection alive, holds its lock, does nothing once it is closed.
  template <class F>
  auto locked(F f) {
    return [self = shared_from_this(), f](auto const&...) {
      std::lock_guard lock(self->mutex_);
      if (self->phase_ != Phase::closed) f(*self);
    };
  }

  boost::asio::ip::tcp::socket socket_;
  boost::asio::any_io_executor executor_;
  std::string const peer_;
  Shared& shared_;
  std::vector<char>& scratch_;  ///< of the I/O thread
  std::mutex mutex_;            ///< a worker hands over to the I/O thread, and the sweep looks at everything
  Phase phase_ = Phase::idle;
  Ticks::time_point deadline_;
  Ticks::time_point last_beat_{};
  RequestReader reader_;
  std::string leftover_;  ///< bytes received and not yet used: part of a header, or pipelined requests
  Request request_;
  bool keep_alive_ = false, old_client_ = false, head_only_ = false, unread_body_ = false, body_timed_ = false;
  Response response_;
  std::string out_;        ///< head, small body, piece of a file, or events
  std::string_view tail_;  ///< larger body, living in response_
  std::size_t sent_ = 0;
  std::ifstream file_;
  std::uint64_t file_left_ = 0;
};

}  // namespace raccordo::http
