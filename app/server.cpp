// SPDX-License-Identifier: EUPL-1.2
#include "server.hpp"

#include <platform/log.hpp>

namespace raccordo {
namespace {

constexpr std::string_view api_prefix = "/api/";

bool for_api(http::Request const& request) { return request.path.starts_with(api_prefix) || request.path == "/status"; }

/// Pages are answered where the bytes arrive; everything that may touch the database goes to a worker.
http::Application web_and_api(Application const& application, http::Assets const& assets) {
  return {
      .answer =
          [&api = application.api()](http::Request& request) {
            // A monitor that knows nothing of the API's versions asks at the root.
            if (request.path == "/status") request.path = std::string(api::base_path) + "/status";
            return api.answer(request);
          },
      .answer_at_once = [&assets](http::Request const& request) -> std::optional<http::Response> {
        if (for_api(request)) return std::nullopt;
        return assets.answer(request);
      },
      .max_body = [&api = application.api()](http::Method method, std::string_view path) { return api.max_body(method, path); },
  };
}

db::Ears ears_of(http::EventHub& events) {
  return {.hear =
              [&events](std::string_view line) {
                if (auto const word = json::decode<http::HubWord>(line)) events.hear(*word);
              },
          // Whoever listens comes again, and loads what there is.
          .missed =
              [&events] {
                for (auto const& channel : events.channels("")) events.hear({channel, {}, {}});
              }};
}

std::vector<Chore> chores_of(Installation& installation, Application& application) {
  auto chores = usual_chores(installation.db(), application.projections());
  chores.push_back({"streams", 5, [&] { return identity::close_ended_streams(installation.db(), application.events()); }});
  chores.push_back({"handovers", 10, [&] { return application.cases().run_handovers(); }});
  chores.push_back({"referrals", 30, [&] { return application.contacts().expire_referrals(); }});
  if (installation.demo == settings::Demo::ready && installation.place.on_server()) chores.push_back({"clock", 1, [&] { return installation.learn_clock(); }});
  return chores;
}

std::vector<Chore> mail_chores(Installation& installation, Application& application, std::optional<MailSettings> const& settings) {
  if (!settings) return {};
  auto const deliver = [&database = installation.db(), send = mail::send_over(settings->smtp)]() -> Result<void> {
    TRY(mail::send_due(database, send));
    return {};
  };
  return {{"notices by mail", 5, [&] { return application.tell_by_mail(); }}, {"mail", 5, deliver}};
}

void seal_failed(Problem const& problem) { log::write(log::Level::error, "sealing-failed", {{"code", std::string_view(problem.code)}}); }

}  // namespace

Server::Server(Installation& installation, seals::KeyFile const& key, SealedBox box, ServerSettings settings)
    : installation_(installation),
      key_(key),
      box_(std::move(box)),
      application_({.database = installation.db(),
                    .box = box_,
                    .demo = installation.demo,
                    .limits = settings.limits,
                    .behind_tls = settings.behind_tls,
                    .mail_page = settings.mail ? settings.mail->notices_page() : std::string{},
                    .set_clock = [&](Instant at) { return installation.set_clock(at); }}),
      bus_(db::open_bus(installation.place.url, ears_of(application_.events()))),
      assets_(http::Assets::load(settings.web)),
      sealing_(installation.db(), key, settings.seal_every, seal_failed),
      upkeep_(chores_of(installation, application_)),
      post_(mail_chores(installation, application_, settings.mail)),
      http_(settings.http, web_and_api(application_, assets_), installation.clock) {
  if (bus_) application_.events().tell_others([this](http::HubWord const& word) { bus_->say(json::encode(word)); });
  // Before anybody is told that it answers: who starts it may end it at once.
  http_.stop_on_signals();
}

void Server::run() {
  http_.run();
  if (auto sealed = seals::seal(installation_.db(), key_); !sealed) seal_failed(sealed.error());
}

}  // namespace raccordo
