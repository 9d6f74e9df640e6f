// SPDX-License-Identifier: EUPL-1.2
#include "reference/coherence.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace raccordo::territory {
namespace {

std::string spoken_days(DateInterval const& days) {
  std::string out = days.from ? "dal " + italian_date(*days.from) : "da data non nota";
  return out + (days.to ? " al " + italian_date(*days.to) : " in poi");
}
std::string at_line(int line) { return line ? " (riga " + std::to_string(line) + ")" : " (già presente)"; }

std::vector<int> file_lines(std::initializer_list<int> lines) {
  std::vector<int> out;
  for (int line : lines)
    if (line) out.push_back(line);
  return out;
}

/// Sets of codes for looking up, made once.
struct Codes {
  std::set<std::string_view> bodies, acts;
  std::map<std::string_view, std::string_view> municipalities;  ///< and their names
  std::map<std::string_view, std::string_view> team_bodies;
  std::map<std::string_view, AreaKind> area_kinds;
  explicit Codes(Dataset const& d) {
    for (auto const& r : d.municipalities) municipalities.emplace(r.istat_code, r.name);
    for (auto const& r : d.bodies) bodies.insert(r.code);
    for (auto const& r : d.areas) area_kinds.emplace(r.code, r.kind);
    for (auto const& r : d.acts) acts.insert(r.code);
    for (auto const& r : d.teams) team_bodies.emplace(r.code, r.body);
  }
};

class Check {
 public:
  Check(Dataset const& rows, Lines const& lines) : rows_(rows), lines_(lines), codes_(rows) {}

  std::vector<Fault> incoherences() {
    for (auto const& r : rows_.bodies) {
      int line = lines_.body(r);
      if (r.seat_istat) known(codes_.municipalities.contains(*r.seat_istat), "comune", *r.seat_istat, line);
      dates(interval_of(r), "ente " + r.code + at_line(line), line);
    }
    for (auto const& r : rows_.body_names) {
      int line = lines_.body_name(r);
      known(codes_.bodies.contains(r.body), "ente", r.body, line);
      dates(interval_of(r), "nome di " + r.body + at_line(line), line);
    }
    for (auto const& r : rows_.area_members) {
      int line = lines_.area_member(r);
      known(codes_.area_kinds.contains(r.area), "area", r.area, line);
      known(codes_.municipalities.contains(r.istat_code), "comune", r.istat_code, line);
      dates(interval_of(r), named(r, line), line);
    }
    for (auto const& r : rows_.assignments) assignment(r);
    for (auto const& r : rows_.teams) known(codes_.bodies.contains(r.body), "ente", r.body, 0);
    for (auto const& r : rows_.controllers) known(codes_.bodies.contains(r.body), "ente", r.body, 0);
    groups([&](auto const& members, auto const& line) { overlaps(members, line); });
    return std::move(faults_);
  }

  std::vector<Fault> gaps() {
    groups([&]<class Row>(std::vector<Row const*> const& members, LineOf<Row> const& line) {
      if constexpr (!std::is_same_v<Row, BodyNameRow>) holes(members, line);
    });
    return std::move(faults_);
  }

 private:
  void known(bool found, std::string_view what, std::string const& code, int line) {
    if (!found)
      faults_.push_back({"unknown-code", "Codice di " + std::string(what) + " sconosciuto: «" + code + "»" + at_line(line) + ".", file_lines({line})});
  }
  void dates(DateInterval const& days, std::string const& what, int line) {
    if (days.from && days.to && *days.to < *days.from) faults_.push_back({"dates", "L'ultimo giorno viene prima del primo: " + what + ".", file_lines({line})});
  }

  void assignment(AssignmentRow const& r) {
    int line = lines_.assignment(r);
    auto refuse = [&](std::string_view code, std::string_view why) {
      faults_.push_back({std::string(code), std::string(why) + ": " + named(r, line) + ".", file_lines({line})});
    };
    if (r.area.has_value() == r.municipality.has_value()) refuse("scope", "Serve un'area oppure un comune, non entrambi né nessuno");
    if (r.area) known(codes_.area_kinds.contains(*r.area), "area", *r.area, line);
    if (r.municipality) known(codes_.municipalities.contains(*r.municipality), "comune", *r.municipality, line);
    known(codes_.bodies.contains(r.body), "ente", r.body, line);
    if (r.act) known(codes_.acts.contains(*r.act), "atto", *r.act, line);
    if (r.function != "*" && !enum_from<Function>(r.function)) refuse("unknown-code", "Funzione sconosciuta «" + r.function + "»");
    if (r.team) {
      auto team = codes_.team_bodies.find(*r.team);
      known(team != codes_.team_bodies.end(), "équipe", *r.team, line);
      if (team != codes_.team_bodies.end() && team->second != r.body) refuse("team", "L'équipe " + *r.team + " non è dell'ente " + r.body);
    }
    dates(interval_of(r), named(r, line), line);
    if ((r.from_precision == Precision::unknown) != !r.valid_from) refuse("dates", "Primo giorno e sua precisione si contraddicono");
    if (r.valid_from) {
      auto from = r.valid_from->ymd();
      bool first = (r.from_precision != Precision::month || unsigned(from.day()) == 1) &&
                   (r.from_precision != Precision::year || (unsigned(from.day()) == 1 && unsigned(from.month()) == 1));
      if (!first) refuse("dates", "Un giorno noto al mese o all'anno si scrive con il primo del mese o dell'anno");
    }
  }

  /// Calls f on each group that may hold only one row a day, in the order of first days, the unknown ones first.
  template <class F>
  void groups(F f) {
    group(
        rows_.assignments, lines_.assignment,
        [](auto const& r) { return r.area.value_or("") + "|" + r.municipality.value_or("") + "|" + r.function + "|" + std::string(enum_text(r.role)); }, f);
    group(
        rows_.area_members, lines_.area_member,
        [&](auto const& r) {
          auto kind = codes_.area_kinds.find(r.area);
          return r.istat_code + "|" + (kind == codes_.area_kinds.end() ? r.area : std::string(enum_text(kind->second)));
        },
        f);
    group(rows_.body_names, lines_.body_name, [](auto const& r) { return r.body; }, f);
  }
  template <class Row, class F>
  void group(std::vector<Row> const& rows, LineOf<Row> const& line, auto key, F f) {
    std::map<std::string, std::vector<Row const*>> groups;
    for (auto const& r : rows) groups[key(r)].push_back(&r);
    for (auto& [name, members] : groups) {
      std::ranges::sort(members, {}, [](Row const* r) { return std::tie(r->valid_from, r->valid_to); });
      f(members, line);
    }
  }

  /// Each row against the one before it that lasts longest: if it meets any, it meets that one.
  template <class Row>
  void overlaps(std::vector<Row const*> const& members, LineOf<Row> const& line) {
    Row const* longest = nullptr;
    for (Row const* row : members) {
      if constexpr (std::is_same_v<Row, AssignmentRow>)
        if (longest && !longest->valid_from && row->valid_from) longest = nullptr;  // the one with no known first day yields
      if (longest && interval_of(*longest).overlaps(interval_of(*row)))
        faults_.push_back({"overlap", "Negli stessi giorni valgono " + named(*longest, line(*longest)) + " e " + named(*row, line(*row)) + ".",
                           file_lines({line(*longest), line(*row)})});
      if (!longest || lasts_longer(*row, *longest)) longest = row;
    }
  }
  template <class Row>
  void holes(std::vector<Row const*> const& members, LineOf<Row> const& line) {
    Row const* longest = nullptr;
    for (Row const* row : members) {
      if (longest && longest->valid_to && row->valid_from && longest->valid_to->plus_days(1) < *row->valid_from)
        faults_.push_back({"gap",
                           "Tra " + named(*longest, line(*longest)) + " e " + named(*row, line(*row)) + " nessuno copre dal " +
                               italian_date(longest->valid_to->plus_days(1)) + " al " + italian_date(row->valid_from->plus_days(-1)) + ".",
                           file_lines({line(*longest), line(*row)})});
      if (!longest || lasts_longer(*row, *longest)) longest = row;
    }
  }
  template <class Row>
  static bool lasts_longer(Row const& a, Row const& b) {
    return b.valid_to && (!a.valid_to || *b.valid_to < *a.valid_to);
  }

  /// "Valenza (006177)"
  std::string place(std::string const& istat_code) const {
    auto found = codes_.municipalities.find(istat_code);
    return found == codes_.municipalities.end() ? istat_code : std::string(found->second) + " (" + istat_code + ")";
  }
  std::string named(AssignmentRow const& r, int line) const {
    return r.body + " per " + r.area.value_or("") + (r.municipality ? place(*r.municipality) : "") + ", " +
           (r.function == "*" ? "tutte le funzioni" : "funzione " + r.function) + ", ruolo " + std::string(enum_text(r.role)) + ", " +
           spoken_days(interval_of(r)) + at_line(line);
  }
  std::string named(AreaMemberRow const& r, int line) const {
    return place(r.istat_code) + " in " + r.area + ", " + spoken_days(interval_of(r)) + at_line(line);
  }
  std::string named(BodyNameRow const& r, int line) const { return "«" + r.name + "» " + spoken_days(interval_of(r)) + at_line(line); }

  Dataset const& rows_;
  Lines const& lines_;
  Codes codes_;
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> incoherences(Dataset const& rows, Lines const& lines) { return Check(rows, lines).incoherences(); }
std::vector<Fault> gaps(Dataset const& rows, Lines const& lines) { return Check(rows, lines).gaps(); }

}  // namespace raccordo::territory
