// SPDX-License-Identifier: EUPL-1.2
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <platform/log.hpp>

#include "http/connection.hpp"

namespace raccordo::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {
constexpr auto sweep_every = std::chrono::milliseconds(250);

/// One I/O thread's own things; touched by no other thread once it runs.
struct Lane {
  asio::io_context context{1};
  asio::steady_timer sweeper{context};
  std::vector<std::shared_ptr<Connection>> connections;
  std::vector<char> scratch = std::vector<char>(64 * 1024);

  void sweep() {
    auto now = Ticks::now();
    std::erase_if(connections, [&](auto const& connection) { return !connection->sweep(now); });
  }
  void sweep_again() {
    sweeper.expires_after(sweep_every);
    sweeper.async_wait([this](error_code error) {
      if (error) return;
      sweep();
      sweep_again();
    });
  }
};
}  // namespace

struct Server::Core {
  Shared shared;
  std::vector<std::unique_ptr<Lane>> lanes;
  tcp::acceptor acceptor;
  asio::steady_timer breath;  ///< before accepting again when the system has no descriptors left
  asio::steady_timer ending;
  asio::signal_set signals;
  std::size_t next_lane = 0;
  Ticks::time_point end_by{};
  bool ending_started = false;

  Core(Settings settings, Application application, Clock const& clock)
      : shared{.settings = std::move(settings), .application = std::move(application), .clock = clock, .rules = {}, .workers = {}},
        lanes(make_lanes(shared.settings)),
        acceptor(lanes[0]->context),
        breath(lanes[0]->context),
        ending(lanes[0]->context),
        signals(lanes[0]->context) {
    auto const& s = shared.settings;
    shared.rules = {s.max_header, s.spool_above, s.spool_folder, shared.application.max_body};
    if (!shared.rules.max_body) shared.rules.max_body = [limit = s.max_body](Method, std::string_view) { return limit; };
    listen();
  }
  static std::vector<std::unique_ptr<Lane>> make_lanes(Settings const& settings) {
    std::vector<std::unique_ptr<Lane>> all;
    for (int i = 0; i < std::max(1, settings.io_threads); ++i) all.push_back(std::make_unique<Lane>());
    return all;
  }
  void listen() {
    auto const& s = shared.settings;
    try {
      tcp::endpoint endpoint(asio::ip::make_address(s.address), s.port);
      acceptor.open(endpoint.protocol());
      acceptor.set_option(asio::socket_base::reuse_address(true));
      acceptor.bind(endpoint);
      acceptor.listen(4096);
    } catch (boost::system::system_error const& e) {
      throw std::runtime_error("cannot listen on " + s.address + ":" + std::to_string(s.port) + ": " + e.code().message());
    }
  }
  void accept() {
    auto& lane = *lanes[next_lane++ % lanes.size()];
    acceptor.async_accept(lane.context, [this, &lane](error_code error, tcp::socket socket) {
      if (!acceptor.is_open()) return;
      if (!error) welcome(lane, std::move(socket));
      if (!error || error == asio::error::connection_aborted) return accept();
      log::write(log::Level::warning, "accept-failed", {{"reason", error.message()}});
      breath.expires_after(std::chrono::milliseconds(200));
      breath.async_wait([this](error_code stopped) {
        if (!stopped && acceptor.is_open()) accept();
      });
    });
  }
  void welcome(Lane& lane, tcp::socket socket) {
    if (shared.connections >= shared.settings.max_connections) return;  // closed by its destructor
    error_code gone;
    auto peer = socket.remote_endpoint(gone).address().to_string();
    if (gone) return;
    ++shared.connections;
    auto connection = std::make_shared<Connection>(std::move(socket), std::move(peer), shared, lane.scratch);
    asio::post(lane.context, [&lane, connection] {
      lane.connections.push_back(connection);
      connection->start();
    });
  }
  void end(int grace_seconds) {
    if (std::exchange(ending_started, true)) return;
    error_code ignored;
    acceptor.close(ignored);
    breath.cancel();
    shared.stopping = true;
    end_by = Ticks::now() + std::chrono::seconds(grace_seconds);
    for (auto& lane : lanes) asio::post(lane->context, [&lane = *lane] { lane.sweep(); });
    wait_for_end();
  }
  void wait_for_end() {
    if (shared.connections == 0 || Ticks::now() >= end_by) {
      for (auto& lane : lanes) lane->context.stop();
      return;
    }
    ending.expires_after(std::chrono::milliseconds(20));
    ending.async_wait([this](error_code) { wait_for_end(); });
  }
  void run() {
    shared.workers = std::make_unique<WorkerPool>(std::max(1, shared.settings.workers));
    accept();
    std::vector<std::thread> threads;
    for (auto& lane : lanes) lane->sweep_again();
    for (std::size_t i = 1; i < lanes.size(); ++i) threads.emplace_back([&lane = *lanes[i]] { lane.context.run(); });
    lanes[0]->context.run();
    for (auto& thread : threads) thread.join();
    shared.workers->stop();
  }
};

Server::Server(Settings settings, Application application, Clock const& clock)
    : core_(std::make_unique<Core>(std::move(settings), std::move(application), clock)) {}
Server::~Server() {
  for (auto& lane : core_->lanes) lane->connections.clear();
}
unsigned short Server::port() const { return core_->acceptor.local_endpoint().port(); }
void Server::run() { core_->run(); }
void Server::stop(int grace_seconds) {
  asio::post(core_->lanes[0]->context, [core = core_.get(), grace_seconds] { core->end(grace_seconds); });
}
void Server::stop_on_signals(int grace_seconds) {
  core_->signals.add(SIGINT);
  core_->signals.add(SIGTERM);
  core_->signals.async_wait([core = core_.get(), grace_seconds](error_code error, int) {
    if (!error) core->end(grace_seconds);
  });
}
Server::Counters Server::counters() const { return {core_->shared.requests.load(), core_->shared.connections.load(), core_->shared.streams.load()}; }

}  // namespace raccordo::http
