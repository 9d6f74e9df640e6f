// SPDX-License-Identifier: EUPL-1.2
#include "reference/tables.hpp"

namespace raccordo::territory {

BodyId body_id(std::string_view code) { return {make_named_uuid("body", code)}; }
TeamId team_id(std::string_view code) { return {make_named_uuid("team", code)}; }

Dataset read_dataset(db::Tx& tx) {
  Dataset all;
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, EveryRow>>(
      [&]<class Row>(std::type_identity<Row>) { all.*Table<Row>::rows = list_rows<Row>(tx); });
  return all;
}

Uuid state_token(db::Tx& tx) { return tx.find<Uuid>("select token from territory_state where one = 1").value_or(Uuid{}); }

Result<Uuid> renew_state_token(db::Tx& tx) {
  // Never a counter: a number given back by a rolled-back transaction would name two different states.
  auto token = make_uuid_v7(tx.now(), tx.random());
  TRY(tx.execute("insert into territory_state (one, token) values (1, $1) on conflict (one) do update set token = excluded.token", token));
  return token;
}

}  // namespace raccordo::territory
