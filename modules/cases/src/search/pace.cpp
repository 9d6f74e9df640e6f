// SPDX-License-Identifier: EUPL-1.2
#include "search/pace.hpp"

namespace raccordo::cases {

using namespace std::chrono_literals;

bool Pace::admit(Uuid account, Moment now) {
  std::lock_guard lock(mutex_);
  auto& asked = asked_[account];
  if (asked.count == asked.at.size() && now - asked.at[asked.next] < 1h) return false;
  asked.at[asked.next] = now;
  asked.next = (asked.next + 1) % asked.at.size();
  asked.count = std::min(asked.count + 1, asked.at.size());
  return true;
}

Result<void> count_question(db::Tx& tx, Uuid account) {
  // Questions of the future were asked before the clock was set back; they would lock the account out until then.
  TRY(tx.execute("delete from cases_questions where account_id = $1 and (asked_at <= $2 or asked_at > $3)", account,
                 Instant{tx.now()} + -std::chrono::microseconds(1h), tx.now()));
  auto const asked = tx.find<std::int64_t>("select count(*) from cases_questions where account_id = $1", account);
  if (asked.value_or(0) >= questions_per_hour) return asked_too_often();
  TRY(tx.execute("insert into cases_questions (id, account_id, asked_at) values ($1, $2, $3)", tx.new_id<Id<struct QuestionTag>>(), account, tx.now()));
  return {};
}

std::unexpected<Problem> asked_too_often() {
  return fail(ProblemKind::too_many, "asked-too-often", "Hai già chiesto venti volte in quest’ora se la rete conosce una persona.",
              "Aspetta un’ora, oppure rivolgiti al servizio sociale del territorio della persona.");
}

}  // namespace raccordo::cases
