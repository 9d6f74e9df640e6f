// SPDX-License-Identifier: EUPL-1.2
#include "privacy/notices.hpp"

#include <fstream>
#include <sstream>

#include <access/access.hpp>
#include <platform/csv.hpp>

namespace raccordo::access {

struct LegalBasisRow {
  std::string code, text_it, text_en, source, certainty;
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(LegalBasisRow, (), (code, text_it, text_en, source, certainty, valid_from, valid_to))

struct BasisText {
  std::string text_it, text_en, source;
};
BOOST_DESCRIBE_STRUCT(BasisText, (), (text_it, text_en, source))

Notice notice_of(db::Tx& tx, territory::Territory& territory, std::optional<territory::BodyId> deciding, territory::BodyId node) {
  auto const controller = deciding.value_or(node);
  if (auto known = territory.controller_of(tx, controller)) return {controller, std::move(known->controller_name), std::move(known->notice_title)};
  return {controller, territory.body_name(tx, controller, tx.today()), "Informativa da predisporre dal titolare del trattamento"};
}

void add_basis(db::Tx& tx, PrivacyRecord& privacy, std::string_view code, Date day) {
  auto const basis = tx.find<BasisText>(
      "select text_it, text_en, source from access_legal_bases where code = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)", code, day);
  privacy.legal_basis_it = basis ? basis->text_it : "Non ancora indicata";
  privacy.legal_basis_en = basis ? basis->text_en : "Not stated yet";
  privacy.legal_basis_source = basis ? basis->source : "Da confermare dal titolare del trattamento";
}

Result<void> load_legal_bases(db::Database& database, std::string const& folder) {
  auto const path = folder + "/legal_bases.csv";
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf()))
    return fail(ProblemKind::unavailable, "legal-bases-missing", "Non si legge " + path + ".", "Controlla la cartella dei dati.");
  auto const rows = TRY(csv::read_all<LegalBasisRow>(text.str()));
  return database.write([&](db::Tx& tx) -> Result<void> {
    // A basis that left the file stays: contacts recorded under it still name it.
    for (auto const& [line, row] : rows)
      TRY(tx.execute("insert into access_legal_bases (code, text_it, text_en, source, certainty, valid_from, valid_to)"
                     " values ($1, $2, $3, $4, $5, $6, $7) on conflict (code, valid_from) do update set text_it = excluded.text_it,"
                     " text_en = excluded.text_en, source = excluded.source, certainty = excluded.certainty, valid_to = excluded.valid_to",
                     row.code, row.text_it, row.text_en, row.source, row.certainty, row.valid_from, row.valid_to));
    return {};
  });
}

}  // namespace raccordo::access
