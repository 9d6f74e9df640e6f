// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.hpp"

#include <boost/asio/buffer.hpp>

#include <platform/log.hpp>

namespace raccordo::http {

namespace asio = boost::asio;
using boost::system::error_code;
using Socket = asio::ip::tcp::socket;

namespace {
/// The client's address as the last trusted hop saw it.
std::string client_of(Request const& request, std::string const& peer, Settings const& settings) {
  if (std::find(settings.trusted_proxies.begin(), settings.trusted_proxies.end(), peer) == settings.trusted_proxies.end()) return peer;
  auto forwarded = request.header("X-Forwarded-For");
  auto last = forwarded.substr(forwarded.find_last_of(", ") + 1);
  return last.empty() ? peer : std::string(last);
}
}  // namespace

Connection::Connection(Socket socket, std::string peer, Shared& shared, std::vector<char>& scratch)
    : socket_(std::move(socket)), executor_(socket_.get_executor()), peer_(std::move(peer)), shared_(shared), scratch_(scratch), reader_(shared.rules) {
  error_code ignored;
  socket_.non_blocking(true, ignored);
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  set_deadline(shared_.settings.idle_seconds);
}

Connection::~Connection() { --shared_.connections; }

void Connection::start() {
  std::lock_guard lock(mutex_);
  expect_bytes();
}

void Connection::expect_bytes() {
  socket_.async_wait(Socket::wait_read, locked([](Connection& c) { c.on_readable(); }));
}

void Connection::on_readable() {
  error_code error;
  auto n = socket_.read_some(asio::buffer(scratch_), error);
  if (error == asio::error::would_block) return expect_bytes();
  if (error) return close();
  if (phase_ == Phase::draining || phase_ == Phase::streaming) return expect_bytes();  // nothing more is listened to
  std::string_view bytes(scratch_.data(), n);
  if (leftover_.empty()) return accept_bytes(bytes);
  auto all = std::exchange(leftover_, {}).append(bytes);
  accept_bytes(all);
}

void Connection::accept_bytes(std::string_view bytes) {
  using State = RequestReader::State;
  if (phase_ == Phase::idle && !bytes.empty()) {
    phase_ = Phase::receiving;
    body_timed_ = false;
    set_deadline(shared_.settings.header_seconds);
  }
  bytes.remove_prefix(reader_.feed(bytes));
  leftover_.assign(bytes);
  switch (reader_.state()) {
    case State::complete: return dispatch();
    case State::failed: return refuse(reader_.problem());
    case State::body:
      if (!std::exchange(body_timed_, true)) set_deadline(shared_.settings.body_seconds);
      if (reader_.expects_continue()) {
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        error_code ignored;
        socket_.write_some(asio::buffer(go_on), ignored);  // a fresh socket buffer always takes 25 bytes
      }
      return expect_bytes();
    case State::empty:
    case State::header: return expect_bytes();
  }
}

void Connection::dispatch() {
  keep_alive_ = reader_.keep_alive();
  old_client_ = reader_.old_client();
  request_ = reader_.take();
  head_only_ = request_.method == Method::head;
  request_.peer = client_of(request_, peer_, shared_.settings);
  request_.received = shared_.clock.now();
  phase_ = Phase::answering;
  if (shared_.application.answer_at_once) {
    try {
      if (auto response = shared_.application.answer_at_once(request_)) return send(std::move(*response));
    } catch (std::exception const& e) {
      log::write(log::Level::error, "request-failed", {{"path", request_.path}, {"what", std::string_view(e.what())}});
      return refuse({ProblemKind::unavailable, "internal-error", "Si è verificato un errore imprevisto.", {}, {}, {}});
    }
  }
  shared_.workers->push(shared_from_this());
}

Response Connection::answer() {
  try {
    return shared_.application.answer(request_);
  } catch (std::exception const& e) {
    log::write(log::Level::error, "request-failed", {{"path", request_.path}, {"what", std::string_view(e.what())}});
    return problem_response({ProblemKind::unavailable,
                             "internal-error",
                             "Si è verificato un errore imprevisto.",
                             "Riprova; se succede ancora avvisa chi gestisce il sistema.",
                             {},
                             {}},
                            request_.path);
  }
}

void Connection::work() {
  auto response = answer();
  std::lock_guard lock(mutex_);
  if (phase_ == Phase::answering) send(std::move(response));
}

void Connection::refuse(Problem const& problem) {
  keep_alive_ = false;
  unread_body_ = true;
  head_only_ = reader_.head_request();
  send(problem_response(problem));
}

bool Connection::sweep(Ticks::time_point now) {
  std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock) return true;
  if (phase_ == Phase::closed) return false;
  bool stopping = shared_.stopping;
  if (phase_ == Phase::answering) return true;
  if (stopping && (phase_ == Phase::idle || phase_ == Phase::streaming)) {
    close();
  } else if (phase_ == Phase::streaming && out_.empty()) {
    if (now - last_beat_ >= std::chrono::seconds(shared_.settings.heartbeat_seconds)) {
      last_beat_ = now;
      out_ = ":\n\n";
      flush_stream();
    }
  } else if (now > deadline_) {
    if (phase_ != Phase::receiving) close();
    else refuse({ProblemKind::invalid, "request-timeout", "La richiesta non è arrivata per intero in tempo utile.", "Riprova.", {}, {}});
  }
  return phase_ != Phase::closed;
}

void Connection::close() {
  if (phase_ == Phase::closed) return;
  if (auto* stream = std::get_if<std::shared_ptr<EventStream>>(&response_.body); stream && *stream) {
    if (phase_ == Phase::streaming) --shared_.streams;
    (*stream)->close();
  }
  phase_ = Phase::closed;
  response_ = {};
  error_code ignored;
  socket_.close(ignored);
}

}  // namespace raccordo::http
