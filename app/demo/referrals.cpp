// SPDX-License-Identifier: EUPL-1.2
#include "demo/referrals.hpp"

namespace raccordo::demo {
namespace {

using territory::Function;

constexpr std::string_view province = "006";  ///< of Alessandria: where the receivers below work
constexpr int patience = 14;                  ///< further needs told before an answer comes

struct Way {
  std::string_view body, message;
};
std::optional<Way> way_of(Function function) {
  switch (function) {
    case Function::adults: return Way{"me-dea", "Chiede di parlare con qualcuno fuori dal paese. Meglio al mattino."};
    case Function::minors: return Way{"alterego", "Cerca un posto per i compiti del pomeriggio, due volte alla settimana."};
    case Function::elderly: return Way{"asl-al", "Dimessa da poco: serve sapere se è attiva l’assistenza infermieristica a casa."};
    default: return std::nullopt;
  }
}

}  // namespace

Result<void> Referrals::after(Recorded const& recorded) {
  for (auto& one : waiting_) ++one.waited;
  while (!waiting_.empty() && waiting_.front().waited > patience) {
    TRY(answer(waiting_.front()));
    waiting_.pop_front();
  }
  auto const way = way_of(recorded.function);
  if (!way || !recorded.municipality.starts_with(province) || random_.below(2) == 0) return {};
  auto const to = territory::body_id(way->body);
  auto const id = TRY(database_.write([&](db::Tx& tx) {
    return contacts_.refer(tx, *recorded.recorder, recorded.contact,
                           {.offer_id = {}, .body_id = to, .message = std::string(way->message), .share_person = true});
  }));
  waiting_.push_back({id, to});
  return {};
}

Result<void> Referrals::answer(Sent const& sent) {
  auto const* who = TRY(cast_.operator_at(sent.to));
  auto const fate = random_.below(4);
  return database_.write([&](db::Tx& tx) -> Result<void> {
    if (fate < 2) return contacts_.accept_referral(tx, *who, sent.id, {.words = "Primo appuntamento la settimana prossima."});
    if (fate == 2) return contacts_.refuse_referral(tx, *who, sent.id, {.reason = access::RefusalReason::full, .words = "Un posto si libera fra un mese."});
    return contacts_.refuse_referral(tx, *who, sent.id, {.reason = access::RefusalReason::declined, .words = {}});
  });
}

}  // namespace raccordo::demo
