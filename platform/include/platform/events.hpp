// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <platform/describe.hpp>
#include <platform/result.hpp>

// Server-sent events: what happened is announced to whoever is looking, without holding a thread. A stream is a hint to fetch
// again, never the only copy of something: a slow reader is dropped and catches up by loading.
namespace raccordo::http {

/// The queue between publishers and one connection.
class EventStream {
 public:
  virtual ~EventStream() = default;
  /// Called once by the server. `wake` is called from any thread, once per need, when there is something to take or it closed.
  virtual void attach(std::function<void()> wake) = 0;
  /// Everything waiting, ready to be written; empty when there is nothing.
  virtual std::vector<std::shared_ptr<std::string const>> take() = 0;
  virtual bool closed() const = 0;
  /// Ends it; idempotent.
  virtual void close() = 0;
};

struct EventLimits {
  std::size_t streams = 5000;
  std::size_t waiting = 256;  ///< events in one queue before its reader counts as too slow
};

/// What a hub tells the hubs of other servers on the same database. Without an event the channel is closed.
struct HubWord {
  std::string channel, event, json;
};
BOOST_DESCRIBE_STRUCT(HubWord, (), (channel, event, json))

/// Safe from any thread. Must outlive the server.
class EventHub {
 public:
  explicit EventHub(EventLimits limits = {});
  ~EventHub();
  /// A stream for these channels ("desk:0192…"): put it into Response::body with content type text/event-stream.
  /// Too many streams: `unavailable`.
  Result<std::shared_ptr<EventStream>> subscribe(std::vector<std::string> channels);
  /// `json` is one line of JSON. Never blocks on a reader.
  void publish(std::string_view channel, std::string_view event, std::string_view json);
  /// Ends every stream of a channel: subscribe sessions to "session:…" so that a withdrawn mandate stops hearing at once.
  void close_channel(std::string_view channel);
  std::size_t streams() const;
  /// Channels somebody listens to, of those that begin so.
  std::vector<std::string> channels(std::string_view beginning) const;

  /// Everything published and closed here is told on; to be set before anything is.
  void tell_others(std::function<void(HubWord const&)> tell) { tell_ = std::move(tell); }
  /// What another hub told: done here, and not told on.
  void hear(HubWord const& word);

 private:
  struct State;
  std::shared_ptr<State> state_;
  std::function<void(HubWord const&)> tell_;
};

}  // namespace raccordo::http
