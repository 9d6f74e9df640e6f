# SPDX-License-Identifier: EUPL-1.2
"""Check the territory reference data: codes, references, overlaps, counts and the answers that must come out.

    python3 check.py [FOLDER]

It applies the rule of competence on its own, in a few lines, so that an error in the product and an error in the data
do not hide each other. Exit status 1 and one line per fault when something is wrong.
"""
import collections
import csv
import datetime
import pathlib
import sys

TODAY = "2026-11-21"
FUNCTIONS = ["minors", "disability", "elderly", "adults", "planning", "poverty_fund"]
ROLES = ["deciding", "preparing", "health", "funds_lead"]
CERTAINTY = ["documented", "secondary_source", "hypothesis", "not_known"]
CODES = {
    "certainty": set(CERTAINTY), "from_precision": {"day", "month", "year", "unknown"},
    "function": set(FUNCTIONS) | {"*"}, "role": set(ROLES),
    ("bodies", "kind"): set("municipality consortium health_authority hospital_trust union special_company health_society "
                            "province prefecture court third_sector housing_agency region professional_order".split()),
    ("areas", "kind"): set("territory province health_district social_district sub_area".split()),
    ("acts", "kind"): set("law statute delegation agreement extension transitional membership regional_act merger "
                          "plan".split()),
    ("assignments", "kind"): set("membership delegation agreement extension transitional own_staff statute lead".split()),
}
RANK = {"municipality": 0, "sub_area": 1, "social_district": 2, "health_district": 3, "territory": 4, "province": 5}
faults = []


def fault(text):
    faults.append(text)


def read(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def in_force(row, day):
    return (not row["valid_from"] or row["valid_from"] <= day) and (not row["valid_to"] or day <= row["valid_to"])


def overlap(a, b):
    return not ((a["valid_to"] and b["valid_from"] and a["valid_to"] < b["valid_from"])
                or (b["valid_to"] and a["valid_from"] and b["valid_to"] < a["valid_from"]))


def check_codes(tables):
    for name, rows in tables.items():
        for number, row in enumerate(rows, 2):
            where = f"{name}.csv:{number}"
            for column, value in row.items():
                known = CODES.get((name, column), CODES.get(column))
                if known and value not in known:
                    fault(f"{where}: unknown {column} {value!r}")
                if column in ("valid_from", "valid_to", "act_date", "date") and value:
                    try:
                        datetime.date.fromisoformat(value)
                    except ValueError:
                        fault(f"{where}: {column} is not a date: {value!r}")
            if row.get("valid_from") and row.get("valid_to") and row["valid_from"] > row["valid_to"]:
                fault(f"{where}: ends before it begins")
            if "source" in row and not row["source"].strip():
                fault(f"{where}: no source")
            if "from_precision" in row and (row["from_precision"] == "unknown") != (row["valid_from"] == ""):
                fault(f"{where}: valid_from and from_precision disagree")


def check_references(tables):
    keys = {"municipality": {r["istat_code"] for r in tables["municipalities"]},
            "body": {r["code"] for r in tables["bodies"]}, "area": {r["code"] for r in tables["areas"]},
            "act": {r["code"] for r in tables["acts"]}, "team": {r["code"] for r in tables["teams"]}}
    for name, key in (("municipalities", "istat_code"), ("bodies", "code"), ("areas", "code"), ("acts", "code"),
                      ("teams", "code"), ("dpo", "body")):
        for value, count in collections.Counter(r[key] for r in tables[name]).items():
            if count > 1:
                fault(f"{name}.csv: {value} appears {count} times")
    wanted = [("municipality_successions", "predecessor_istat", "municipality"),
              ("municipality_successions", "successor_istat", "municipality"), ("municipality_successions", "act", "act"),
              ("bodies", "seat_istat", "municipality"), ("body_names", "body", "body"), ("areas", "parent", "area"),
              ("area_members", "area", "area"), ("area_members", "istat_code", "municipality"), ("teams", "body", "body"),
              ("assignments", "area", "area"), ("assignments", "municipality", "municipality"),
              ("assignments", "body", "body"), ("assignments", "team", "team"), ("assignments", "act", "act"),
              ("dpo", "body", "body")]
    for name, column, kind in wanted:
        for number, row in enumerate(tables[name], 2):
            if row[column] and row[column] not in keys[kind]:
                fault(f"{name}.csv:{number}: {column} {row[column]!r} is not a known {kind}")
    for body in keys["body"] - {r["body"] for r in tables["body_names"]}:
        fault(f"body_names.csv: {body} has no name")
    for body in keys["body"] - {r["body"] for r in tables["dpo"]}:
        fault(f"dpo.csv: {body} has no data protection officer")
    employer = {r["code"]: r["body"] for r in tables["teams"]}
    for number, row in enumerate(tables["assignments"], 2):
        if bool(row["area"]) == bool(row["municipality"]):
            fault(f"assignments.csv:{number}: exactly one of area and municipality")
        if row["team"] and employer.get(row["team"]) != row["body"]:
            fault(f"assignments.csv:{number}: team {row['team']} is not of {row['body']}")


def check_overlaps(tables):
    def groups(rows, key):
        found = collections.defaultdict(list)
        for row in rows:
            found[key(row)].append(row)
        return found.items()

    def none_overlap(name, key):
        for group, rows in groups(tables[name], key):
            for i, a in enumerate(rows):
                for b in rows[i + 1:]:
                    if overlap(a, b):
                        fault(f"{name}.csv: two rows of {group} in force on the same day")

    none_overlap("assignments", lambda r: (r["area"] or r["municipality"], r["function"], r["role"]))
    none_overlap("body_names", lambda r: r["body"])
    kind = {a["code"]: a["kind"] for a in tables["areas"]}
    none_overlap("area_members", lambda r: (r["istat_code"], kind[r["area"]]))


class Competence:
    """The rule: municipality before sub-area before districts before territory, then the exact function before *."""

    def __init__(self, tables):
        self.kind = {a["code"]: a["kind"] for a in tables["areas"]}
        self.members = collections.defaultdict(list)
        for row in tables["area_members"]:
            self.members[row["istat_code"]].append(row)
        self.by_scope = collections.defaultdict(list)
        for row in tables["assignments"]:
            self.by_scope[row["area"] or row["municipality"]].append(row)

    def holder(self, istat, function, role, day):
        scopes = [(istat, "municipality", "documented")]
        scopes += [(m["area"], self.kind[m["area"]], m["certainty"]) for m in self.members[istat] if in_force(m, day)]
        found = []
        for scope, kind, certainty in scopes:
            for row in self.by_scope[scope]:
                if row["role"] == role and row["function"] in (function, "*") and in_force(row, day):
                    weaker = max(certainty, row["certainty"], key=CERTAINTY.index)
                    found.append((RANK[kind], row["function"] == "*", row, weaker))
        found.sort(key=lambda f: f[:2])
        if len(found) > 1 and found[0][:2] == found[1][:2]:
            fault(f"competence({istat}, {function}, {role}, {day}): two rows of equal rank")
        return (found[0][2], found[0][3]) if found else (None, "not_known")


def check_answers(competence):
    cases = [
        ("006193", "2022-06-30", "deciding", "asl-al", "asl-al-ssa-valenza", "proroga-valenza-2022", "documented"),
        ("006193", "2022-06-30", "preparing", "asl-al", "asl-al-ssa-valenza", "proroga-valenza-2022", "documented"),
        ("006193", "2022-07-01", "deciding", "cissaca", "cissaca-valenza", "transitoria-valenza-cissaca", "secondary_source"),
        ("006193", "2023-12-31", "deciding", "cissaca", "cissaca-valenza", "transitoria-valenza-cissaca", "secondary_source"),
        ("006193", TODAY, "deciding", "cissaca", "cissaca-valenza", "adesione-valenza-cissaca", "secondary_source"),
        ("006193", TODAY, "health", "asl-al", "asl-al-hd-alessandria-valenza", "distretti-asl-al", "documented"),
        ("006177", "2011-04-30", "deciding", "consorzio-valenzano", "", "", "documented"),
        ("006177", "2011-05-01", "deciding", "asl-al", "asl-al-ssa-valenza", "delega-valenza-2011", "documented"),
        ("006177", "2016-12-31", "preparing", "asl-al", "asl-al-ssa-valenza", "convenzione-valenza", "documented"),
        ("006177", "2019-06-30", "deciding", "asl-al", "asl-al-ssa-valenza", "proroga-valenza-2019-2020", "documented"),
        ("006044", TODAY, "preparing", "css-ovada", "css-ovada-team", "statuto-css-ovada", "documented"),
        ("006044", TODAY, "health", "asl-al", "asl-al-hd-acqui-ovada", "distretti-asl-al", "documented"),
        ("006076", TODAY, "preparing", "cissaca", "cissaca-alessandria", "convenzione-fubine-cissaca", "documented"),
        ("002148", TODAY, "deciding", "asl-al", "asl-al-ssa-casale", "delega-casale", "documented"),
        ("005005", TODAY, "deciding", "comune-005005", "asti-servizi-sociali", "gestione-comune-asti", "documented"),
        ("019067", TODAY, "deciding", "comune-019067", "", "titolarita-comuni-crema", "documented"),
        ("019067", TODAY, "preparing", "csc", "csc-pandino", "convenzioni-csc", "hypothesis"),
        ("047014", TODAY, "preparing", "sds-pistoiese", "sds-tutela-minori", "conferimento-personale-sds", "hypothesis"),
    ]
    for istat, day, role, body, team, act, certainty in cases:
        row, found = competence.holder(istat, "minors", role, day)
        got = (row["body"], row["team"], row["act"], found) if row else (None, None, None, found)
        if got != (body, team, act, certainty):
            fault(f"competence({istat}, minors, {role}, {day}) is {got}, expected {(body, team, act, certainty)}")
    row, _ = competence.holder("006193", "poverty_fund", "deciding", "2021-06-30")
    if not row or row["body"] != "cissaca":
        fault("competence(006193, poverty_fund, deciding, 2021-06-30) must be cissaca")
    row, _ = competence.holder("019054", "planning", "deciding", TODAY)
    if not row or row["body"] != "comune-019035":
        fault("competence(019054, planning, deciding) must be the Comune di Crema")


def check_counts(tables, competence):
    members = collections.defaultdict(set)
    for row in tables["area_members"]:
        if in_force(row, "2020-06-30"):
            members[row["area"]].add(row["istat_code"])
    kind = competence.kind
    territory = set().union(*(members[a] for a in kind if kind[a] == "territory"))
    asl_al = set().union(*(members[f"hd-{k}"] for k in ("alessandria-valenza", "casale", "novi-tortona", "acqui-ovada")))
    expected = {"364 municipalities": (len(territory), 364), "ASL AL": (len(asl_al), 192),
                "Crema": (len(members["sd-crema"]), 48), "Pistoia": (len(members["sd-pistoia"]), 9),
                "Alessandria-Valenza": (len(members["sd-alessandria-valenza"]), 29), "Casale": (len(members["sd-casale"]), 48),
                "Novese": (len(members["sa-novese"]), 30), "Tortonese": (len(members["sa-tortonese"]), 40),
                "Acquese": (len(members["sa-acquese"]), 29), "Ovadese": (len(members["sa-ovadese"]), 16),
                "Valenza": (len(members["sa-valenza"]), 6)}
    for what, (got, want) in expected.items():
        if got != want:
            fault(f"{what}: {got} municipalities, expected {want}")
    return territory


def check_everyone_has_an_answer(tables, competence, territory):
    succeeded = {s["predecessor_istat"]: s["successor_istat"] for s in tables["municipality_successions"]}
    ended = {m["istat_code"] for m in tables["municipalities"] if m["valid_to"] and m["valid_to"] < TODAY}
    bodies = {b["seat_istat"] for b in tables["bodies"] if b["kind"] == "municipality"}
    totals, unknown = collections.Counter(), []
    for istat in sorted(territory):
        if istat not in bodies:
            fault(f"bodies.csv: no body for municipality {istat}")
        asked = succeeded.get(istat, istat) if istat in ended else istat
        for function in FUNCTIONS:
            for role in ROLES:
                row, certainty = competence.holder(asked, function, role, TODAY)
                totals[role, certainty] += 1
                if not row:
                    unknown.append(f"{istat} {function} {role}")
    merged = sorted(territory & ended)
    print(f"merged since 2020, answered through the successor: {', '.join(merged) or 'none'}")
    print("answers today, 364 municipalities x 6 functions, by role and certainty:")
    for role in ROLES:
        print("  " + role.ljust(11) + ", ".join(f"{c} {totals[role, c]}" for c in CERTAINTY if totals[role, c]))
    print(f"not known: {len(unknown)}" + "".join(f"\n  {u}" for u in unknown))


def finish():
    for text in faults:
        print("FAULT", text)
    print("failed" if faults else "ok")
    sys.exit(1 if faults else 0)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent
    names = ("municipalities municipality_successions bodies body_names areas area_members acts teams assignments dpo")
    tables = {name: read(folder, name) for name in names.split()}
    check_codes(tables)
    check_references(tables)
    if faults:
        finish()
    check_overlaps(tables)
    competence = Competence(tables)
    check_answers(competence)
    check_everyone_has_an_answer(tables, competence, check_counts(tables, competence))
    for name in ("area_members", "assignments", "bodies", "acts", "teams", "areas"):
        print(name.ljust(13), dict(collections.Counter(r["certainty"] for r in tables[name])))
    finish()


if __name__ == "__main__":
    main()
