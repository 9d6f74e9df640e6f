// SPDX-License-Identifier: EUPL-1.2
#include <platform/db.hpp>
int main(int argc, char** argv) {
  raccordo::SystemClock clock;
  raccordo::SystemRandom random;
  auto db = raccordo::db::open({.url = argc > 1 ? argv[1] : "/tmp/x.db", .create = true}, clock, random);
  if (!db) { fprintf(stderr, "%s\n", db.error().detail.c_str()); return 1; }
  auto r = (*db)->write([](raccordo::db::Tx& tx) -> raccordo::Result<int> { return tx.find<int>("select 1").value(); });
  printf("%d %s\n", r ? *r : -1, raccordo::utc_iso(clock.now()).c_str());
}
