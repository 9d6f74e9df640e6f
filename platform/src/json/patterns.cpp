// SPDX-License-Identifier: EUPL-1.2
#include <platform/json_constraints.hpp>

#include <algorithm>

// Matchers are written by hand because std::regex costs microseconds and stack; patterns_test.cpp holds each against its
// regular expression over many texts, so the two cannot drift apart.
namespace raccordo::json::patterns {

namespace {
constexpr bool digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool letter(char c) { return upper(c) || lower(c); }
/// A digit or the letter that stands for it when two people would share a code (omocodia).
constexpr bool omocode(char c) { return digit(c) || (c >= 'L' && c <= 'N') || (c >= 'P' && c <= 'V'); }
bool all(std::string_view t, bool (*f)(char)) { return std::all_of(t.begin(), t.end(), f); }
bool digits(std::string_view t, std::size_t n) { return t.size() == n && all(t, digit); }

bool is_tax_code(std::string_view t) {
  constexpr std::string_view form = "AAAAAA##A##A###A";
  if (t.size() != form.size()) return false;
  for (std::size_t i = 0; i < t.size(); ++i) {
    if (form[i] == 'A' ? !upper(t[i]) : !omocode(t[i])) return false;
  }
  return true;
}
bool is_slug(std::string_view t) {
  bool gap = true;  // a separator may neither begin, nor follow another, nor end
  for (char c : t) {
    bool separator = c == '-' || c == '_';
    if (separator ? gap : !(lower(c) || digit(c))) return false;
    gap = separator;
  }
  return !gap;
}
bool is_email(std::string_view t) {
  auto at = t.find('@');
  if (at == std::string_view::npos || at == 0) return false;
  auto host = t.substr(at + 1);
  auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return false;
  auto local_ok = [](char c) { return letter(c) || digit(c) || std::string_view("._%+'-").find(c) != std::string_view::npos; };
  auto host_ok = [](char c) { return letter(c) || digit(c) || c == '.' || c == '-'; };
  return all(t.substr(0, at), local_ok) && all(host.substr(0, dot), host_ok) && all(host.substr(dot + 1), letter);
}
bool is_phone(std::string_view t) {
  if (!t.empty() && t.front() == '+') t.remove_prefix(1);
  return t.size() >= 5 && t.size() <= 20 && digit(t.front()) && all(t, [](char c) { return digit(c) || c == ' '; });
}
bool is_month(std::string_view t) {
  if (t.size() != 7 || !all(t.substr(0, 4), digit) || t[4] != '-' || !digit(t[5]) || !digit(t[6])) return false;
  int month = (t[5] - '0') * 10 + (t[6] - '0');
  return month >= 1 && month <= 12;
}
bool is_token(std::string_view t) {
  return all(t, [](char c) { return letter(c) || digit(c) || c == '-' || c == '_'; });
}
}  // namespace

Pattern const istat_code{"istat_code", "^[0-9]{6}$", "Il codice ISTAT del comune ha sei cifre.", [](std::string_view t) { return digits(t, 6); }};
Pattern const belfiore_code{"belfiore_code", "^[A-Z][0-9]{3}$", "Il codice catastale è una lettera maiuscola seguita da tre cifre.",
                            [](std::string_view t) { return t.size() == 4 && upper(t[0]) && digits(t.substr(1), 3); }};
Pattern const tax_code{"tax_code", "^[A-Z]{6}[0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$",
                       "Il codice fiscale ha 16 caratteri, lettere maiuscole e cifre.", is_tax_code};
Pattern const body_tax_code{"body_tax_code", "^[0-9]{11}$", "Il codice fiscale di un ente ha undici cifre.", [](std::string_view t) { return digits(t, 11); }};
Pattern const slug{"slug", "^[a-z0-9]+([-_][a-z0-9]+)*$", "Usa lettere minuscole, cifre e singoli trattini.", is_slug};
Pattern const code{"code", "^[A-Za-z0-9._:-]+$", "Usa lettere, cifre e i segni . _ : -", [](std::string_view t) {
                     return !t.empty() && all(t, [](char c) { return letter(c) || digit(c) || c == '.' || c == '_' || c == ':' || c == '-'; });
                   }};
Pattern const email{"email", "^[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$", "L'indirizzo di posta non è completo: nome@dominio.it", is_email};
Pattern const phone{"phone", "^\\+?[0-9][0-9 ]{4,19}$", "Il numero di telefono ha solo cifre e spazi, con un + iniziale se estero.", is_phone};
Pattern const postal_code{"postal_code", "^[0-9]{5}$", "Il CAP ha cinque cifre.", [](std::string_view t) { return digits(t, 5); }};
Pattern const month{"month", "^[0-9]{4}-(0[1-9]|1[0-2])$", "Il mese si scrive AAAA-MM.", is_month};
Pattern const cursor{"cursor", "^[A-Za-z0-9_-]+$", "Il segno di pagina non è valido: riparti dall'inizio dell'elenco.",
                     [](std::string_view t) { return !t.empty() && is_token(t); }};
Pattern const idempotency_key{"idempotency_key", "^[A-Za-z0-9_-]{1,64}$", "La chiave ha da 1 a 64 lettere, cifre, - o _.",
                              [](std::string_view t) { return !t.empty() && t.size() <= 64 && is_token(t); }};

}  // namespace raccordo::json::patterns
