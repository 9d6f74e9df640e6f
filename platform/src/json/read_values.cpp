// SPDX-License-Identifier: EUPL-1.2
#include <platform/json_decode.hpp>

#include <charconv>
#include <cmath>

#include "json/instant.hpp"

// Single values: each reader either fills `out` or refuses with a code for programs and a sentence for people.
namespace raccordo::json::detail {

namespace {
using Kind = Node::Kind;

void wrong_type(Node const& node, Place const& at, Reading& reading, std::string_view expected) {
  if (node.kind == Kind::null) return reading.refuse(at, "null", "Il valore manca: indicalo, oppure ometti il campo se è facoltativo.");
  if (node.kind == Kind::array && at.parent && at.parent->query) return reading.refuse(at, "repeated", "Il parametro è indicato più volte.");
  reading.refuse(at, "type", "Qui serve " + std::string(expected) + ".");
}
bool textual(Node const& node) { return node.kind == Kind::text || node.kind == Kind::parameter; }

std::size_t code_points(std::string_view text) {
  std::size_t n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}
/// C0, DEL and C1 controls, which never come from a keyboard; line ends and tabs do.
bool has_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return true;
    if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}
std::string quantity(std::size_t n, std::string_view one, std::string_view many) { return std::to_string(n) + " " + std::string(n == 1 ? one : many); }
std::string between(std::int64_t least, std::int64_t most) {
  if (least == std::numeric_limits<std::int64_t>::min()) return "Il valore non può superare " + std::to_string(most) + ".";
  if (most == std::numeric_limits<std::int64_t>::max()) return "Il valore non può essere minore di " + std::to_string(least) + ".";
  return "Il valore deve stare fra " + std::to_string(least) + " e " + std::to_string(most) + ".";
}
}  // namespace

void read_text(Node const& node, std::string& out, Constraint const& c, Place const& at, Reading& reading) {
  if (!textual(node)) return wrong_type(node, at, reading, "un testo");
  auto text = node.text;
  if (has_control(text)) return reading.refuse(at, "control_character", "Il testo contiene caratteri di controllo non ammessi.");
  auto length = text.size() <= c.max_length && c.min_length == 0 ? text.size() : code_points(text);
  if (length > c.max_length) return reading.refuse(at, "too_long", "Il testo supera il massimo di " + quantity(c.max_length, "carattere.", "caratteri."));
  bool blank = c.min_length > 0 && text.find_first_not_of(" \t\n") == std::string_view::npos;
  if (blank) return reading.refuse(at, "required", "Il campo è obbligatorio.");
  if (length < c.min_length) return reading.refuse(at, "too_short", "Servono almeno " + quantity(c.min_length, "carattere.", "caratteri."));
  if (c.pattern && !c.pattern->matches(text)) return reading.refuse(at, c.pattern->name, std::string(c.pattern->message));
  out.assign(text);
}

void read_integer(Node const& node, std::int64_t& out, std::int64_t least, std::int64_t most, Place const& at, Reading& reading) {
  auto kind = node.kind;
  std::int64_t value = node.integer;
  if (kind == Kind::parameter) {
    auto end = node.text.data() + node.text.size();
    auto [stop, error] = std::from_chars(node.text.data(), end, value);
    if (error == std::errc::result_out_of_range) kind = Kind::huge_integer;
    else if (error == std::errc{} && stop == end) kind = Kind::integer;
  }
  if (kind != Kind::integer && kind != Kind::huge_integer) return wrong_type(node, at, reading, "un numero intero");
  if (kind == Kind::huge_integer || value < least || value > most) return reading.refuse(at, "range", between(least, most));
  out = value;
}

void read_number(Node const& node, double& out, Constraint const& c, Place const& at, Reading& reading) {
  double value = node.kind == Kind::integer ? static_cast<double>(node.integer) : node.number;
  bool good = node.kind == Kind::integer || node.kind == Kind::huge_integer || node.kind == Kind::number;
  if (node.kind == Kind::parameter) {
    auto end = node.text.data() + node.text.size();
    auto [stop, error] = std::from_chars(node.text.data(), end, value);
    good = error == std::errc{} && stop == end;
  }
  if (!good) return wrong_type(node, at, reading, "un numero");
  if (!std::isfinite(value) || value < static_cast<double>(c.minimum) || value > static_cast<double>(c.maximum)) {
    return reading.refuse(at, "range", between(c.minimum, c.maximum));
  }
  out = value;
}

void read_boolean(Node const& node, bool& out, Place const& at, Reading& reading) {
  if (node.kind == Kind::boolean) out = node.integer != 0;
  else if (node.kind == Kind::parameter && (node.text == "true" || node.text == "false")) out = node.text == "true";
  else wrong_type(node, at, reading, "true oppure false");
}

void read_instant(Node const& node, Instant& out, Place const& at, Reading& reading) {
  if (!textual(node)) return wrong_type(node, at, reading, "un istante");
  auto instant = parse_instant(node.text);
  if (!instant) return reading.refuse(at, "instant", "L'istante non esiste o non è scritto come 2026-11-21T09:30:00Z.");
  out = *instant;
}

void read_date(Node const& node, Date& out, Place const& at, Reading& reading) {
  if (!textual(node)) return wrong_type(node, at, reading, "una data");
  auto date = Date::parse(node.text);
  if (!date) return reading.refuse(at, "date", "La data non esiste o non è scritta come AAAA-MM-GG.");
  out = *date;
}

void read_uuid(Node const& node, Uuid& out, Place const& at, Reading& reading) {
  if (!textual(node)) return wrong_type(node, at, reading, "un identificativo");
  auto id = Uuid::parse(node.text);
  if (!id) return reading.refuse(at, "id", "L'identificativo non è valido.");
  out = *id;
}

int read_enum(Node const& node, std::span<std::string_view const> names, Place const& at, Reading& reading) {
  if (!textual(node)) {
    wrong_type(node, at, reading, "una delle voci previste");
    return -1;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == node.text) return static_cast<int>(i);
  }
  std::string list;
  for (auto name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  reading.refuse(at, "enum", "Valore non previsto; ammessi: " + list + ".");
  return -1;
}

}  // namespace raccordo::json::detail
