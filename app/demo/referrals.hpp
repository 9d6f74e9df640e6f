// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <deque>

#include <access/access.hpp>

#include "demo/cast.hpp"

namespace raccordo::demo {

/// People sent on in the last days: some were taken, some not, some still wait for an answer on the day somebody looks.
class Referrals {
 public:
  Referrals(db::Database& database, access::Contacts& contacts, Cast& cast, Random& random)
      : database_(database), contacts_(contacts), cast_(cast), random_(random) {}

  struct Recorded {
    access::ContactId contact;
    identity::Principal const* recorder = nullptr;
    std::string_view municipality;
    territory::Function function{};
  };
  /// Answers those that have waited long enough, and perhaps sends this one.
  Result<void> after(Recorded const& recorded);

 private:
  struct Sent {
    access::ReferralId id;
    territory::BodyId to;
    int waited = 0;
  };
  Result<void> answer(Sent const& sent);

  db::Database& database_;
  access::Contacts& contacts_;
  Cast& cast_;
  Random& random_;
  std::deque<Sent> waiting_;
};

}  // namespace raccordo::demo
