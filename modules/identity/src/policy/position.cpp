// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include <identity/policy.hpp>

namespace raccordo::identity {

std::string Position::cursor() const {
  // Digits and the id's letters are a subset of base64url, so the text needs no further encoding.
  return std::to_string(sort_key) + "_" + record_id.text();
}

Result<Position> Position::parse(std::string_view cursor) {
  auto const cut = std::min(cursor.find('_'), cursor.size());
  auto const id = Uuid::parse(cursor.substr(std::min(cut + 1, cursor.size())));
  Position position;
  auto const [end, error] = std::from_chars(cursor.data(), cursor.data() + cut, position.sort_key);
  if (error != std::errc{} || end != cursor.data() + cut || !id)
    return invalid_field("?cursor", "cursor", "Il segnaposto della pagina non è valido: riparti dalla prima.");
  position.record_id = *id;
  return position;
}

}  // namespace raccordo::identity
