// SPDX-License-Identifier: EUPL-1.2
#include <platform/events.hpp>

#include <algorithm>
#include <deque>
#include <mutex>
#include <unordered_map>

namespace raccordo::http {

namespace {
using Frame = std::shared_ptr<std::string const>;

class Stream final : public EventStream {
 public:
  Stream(std::size_t limit, std::function<void(Stream*)> leave) : limit_(limit), leave_(std::move(leave)) {}
  ~Stream() override { leave_(this); }

  void attach(std::function<void()> wake) override {
    std::unique_lock lock(mutex_);
    wake_ = std::move(wake);
    signal(lock);
  }
  std::vector<Frame> take() override {
    std::lock_guard lock(mutex_);
    signalled_ = false;
    std::vector<Frame> frames(waiting_.begin(), waiting_.end());
    waiting_.clear();
    return frames;
  }
  bool closed() const override {
    std::lock_guard lock(mutex_);
    return closed_;
  }
  void close() override {
    std::unique_lock lock(mutex_);
    closed_ = true;
    signal(lock);
  }
  void push(Frame const& frame) {
    std::unique_lock lock(mutex_);
    if (closed_) return;
    if (waiting_.size() >= limit_) closed_ = true;  // too slow: it will reconnect and load afresh
    else waiting_.push_back(frame);
    signal(lock);
  }

 private:
  void signal(std::unique_lock<std::mutex>& lock) {
    if (signalled_ || !wake_ || (waiting_.empty() && !closed_)) return;
    signalled_ = true;
    auto wake = wake_;
    lock.unlock();
    wake();
  }

  std::size_t const limit_;
  std::function<void(Stream*)> const leave_;
  mutable std::mutex mutex_;
  std::deque<Frame> waiting_;
  std::function<void()> wake_;
  bool signalled_ = false;
  bool closed_ = false;
};
}  // namespace

struct EventHub::State {
  EventLimits limits;
  mutable std::mutex mutex;
  std::unordered_map<std::string, std::vector<std::pair<Stream*, std::weak_ptr<Stream>>>> channels;
  std::size_t streams = 0;

  void leave(Stream* stream, std::vector<std::string> const& names) {
    std::lock_guard lock(mutex);
    --streams;
    for (auto const& name : names) {
      auto found = channels.find(name);
      if (found == channels.end()) continue;
      std::erase_if(found->second, [&](auto const& entry) { return entry.first == stream; });
      if (found->second.empty()) channels.erase(found);
    }
  }
  /// Streams are pushed to outside the hub's lock: the last owner of one may be us, and leaving takes the lock.
  std::vector<std::shared_ptr<Stream>> listeners(std::string_view channel) const {
    std::vector<std::shared_ptr<Stream>> all;
    std::lock_guard lock(mutex);
    auto found = channels.find(std::string(channel));
    if (found == channels.end()) return all;
    for (auto const& [_, weak] : found->second) {
      if (auto stream = weak.lock()) all.push_back(std::move(stream));
    }
    return all;
  }
};

EventHub::EventHub(EventLimits limits) : state_(std::make_shared<State>()) { state_->limits = limits; }
EventHub::~EventHub() = default;

Result<std::shared_ptr<EventStream>> EventHub::subscribe(std::vector<std::string> channels) {
  std::sort(channels.begin(), channels.end());
  channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
  std::lock_guard lock(state_->mutex);
  if (state_->streams >= state_->limits.streams) {
    return fail(ProblemKind::unavailable, "too-many-streams", "Troppi collegamenti in ascolto.", "La pagina si aggiorna comunque ricaricandola.");
  }
  auto stream = std::make_shared<Stream>(state_->limits.waiting, [state = state_, channels](Stream* s) { state->leave(s, channels); });
  ++state_->streams;
  for (auto const& channel : channels) state_->channels[channel].emplace_back(stream.get(), stream);
  return stream;
}

void EventHub::publish(std::string_view channel, std::string_view event, std::string_view json) {
  HubWord const word{std::string(channel), std::string(event), std::string(json)};
  hear(word);
  if (tell_) tell_(word);
}

void EventHub::close_channel(std::string_view channel) {
  HubWord const word{std::string(channel), {}, {}};
  hear(word);
  if (tell_) tell_(word);
}

void EventHub::hear(HubWord const& word) {
  auto const listeners = state_->listeners(word.channel);
  if (word.event.empty()) {
    for (auto const& stream : listeners) stream->close();
    return;
  }
  if (listeners.empty()) return;
  auto const frame = std::make_shared<std::string const>("event: " + word.event + "\ndata: " + word.json + "\n\n");
  for (auto const& stream : listeners) stream->push(frame);
}

std::vector<std::string> EventHub::channels(std::string_view beginning) const {
  std::vector<std::string> names;
  std::lock_guard lock(state_->mutex);
  for (auto const& [name, _] : state_->channels)
    if (name.starts_with(beginning)) names.push_back(name);
  return names;
}

std::size_t EventHub::streams() const {
  std::lock_guard lock(state_->mutex);
  return state_->streams;
}

}  // namespace raccordo::http
