// SPDX-License-Identifier: EUPL-1.2
#include "slice_routes.hpp"
#include "tax_code/reading.hpp"

namespace raccordo::people {

void add_tax_code_routes(api::Api& api, Setup const& setup) {
  api.post<api::NoParams, TaxCodeQuestion, TaxCodeReading>({.path = "/people/tax-code",
                                                            .operation_id = "read_tax_code",
                                                            .summary = "What a codice fiscale says, part by part beside what is known",
                                                            .tag = route_tag,
                                                            .action = "contact.record",
                                                            .description = "Asks no record and keeps nothing: whether anybody has the code is not said."},
                                                           [setup](api::Call&, api::NoParams const&, TaxCodeQuestion const& question) {
                                                             return setup.database.read([&](db::Tx& tx) { return read_beside(tx, setup.territory, question); });
                                                           });
}

}  // namespace raccordo::people
