# SPDX-License-Identifier: EUPL-1.2
"""Build the territory reference data from two inputs and the hand-written tables of curated/.

    npm pack comuni-province-regioni-italia@1.1.0 && tar xzf comuni-province-regioni-italia-1.1.0.tgz
    python3 build.py --national package/assets/json/comuni.json --memberships municipalities.csv [--out DIR]

--national is the list of municipalities of that package (MIT; data by ISTAT, CC BY 3.0 IT). Postal codes in it have
no clear licence and are never copied. --memberships is the project's working table of the 364 municipalities with
columns istat_code, latitude, longitude, coordinate_source, territory, health_district, social_district,
managing_body, sub_area, membership_source (documented | hypothesis). The output is the same for the same input.
"""
import argparse
import csv
import datetime
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
ISTAT = "ISTAT 2020, da npm comuni-province-regioni-italia 1.1.0"
NEAREST_SEAT = "Ipotesi: sede più vicina nel rispetto dei conteggi confermati (29+48+30+40+29+16 = 192 per ASL AL)"
NEAREST_HUB = "Ipotesi: il più vicino di sei poli"
CREMA_AGREEMENT = "Accordo di programma per il Piano di Zona 2021/2023 dell'ambito distrettuale cremasco"
PISTOIA_COUNT = "Società della Salute Pistoiese, Allegato 4 (nove Comuni); elenco dei nove da notizia del 2019"
WHOLE_PROVINCES = ("Quadrante AL&AT, scheda WE.CA.RE.: copertura totale del territorio delle province "
                   "di Alessandria e Asti")

TERRITORY = {"Quadrante AL&AT": "quadrante-al-at", "Ambito di Crema": "cremasco", "SdS Pistoiese": "pistoiese"}
HEALTH = {"Alessandria-Valenza": "hd-alessandria-valenza", "Casale Monferrato": "hd-casale",
          "Novi Ligure-Tortona": "hd-novi-tortona", "Acqui Terme-Ovada": "hd-acqui-ovada", "ASL AT": "hd-asti",
          "Zona distretto Pistoiese": "hd-pistoia", "": "hd-crema"}
SOCIAL = {"Alessandria-Valenza": "sd-alessandria-valenza", "Casale Monferrato": "sd-casale",
          "Novi Ligure-Tortona": "sd-novi-tortona", "Acqui Terme-Ovada": "sd-acqui-ovada", "Asti": "sd-asti",
          "Ambito di Crema": "sd-crema", "Zona distretto Pistoiese": "sd-pistoia"}
MANAGED = {"C.S.P. Novese": "sa-novese", "C.I.S.A. Tortona": "sa-tortonese", "C.S.S. Ovada": "sa-ovadese",
           "Unione Montana Suol d'Aleramo (A.S.C.A.)": "sa-acquese", "CO.GE.SA. Asti": "sa-cogesa",
           "C.I.S.A. Asti Sud": "sa-asti-sud"}
SUB_AREA = {"Area di Valenza": "sa-valenza", "Sub-ambito Crema": "sa-crema", "Sub-ambito Bagnolo Cremasco": "sa-bagnolo",
            "Sub-ambito Castelleone": "sa-castelleone", "Sub-ambito Pandino": "sa-pandino",
            "Sub-ambito Sergnano": "sa-sergnano", "Sub-ambito Soncino": "sa-soncino"}
PROVINCES = {"AL": "prov-al", "AT": "prov-at", "VC": "prov-vc", "CR": "prov-cr", "PT": "prov-pt"}
CARE = ["minors", "disability", "elderly", "adults"]
CREMA = "019035"


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(header.split(","))
        out.writerows(rows)
    print(f"{name}: {len(rows)} rows")


def build_municipalities(national, members, variations, renames):
    """Current and suppressed municipalities by ISTAT code; a renamed one keeps its former name in name_other."""
    by_code = {}
    provinces = {}
    for m in national:
        provinces[m["sigla"]] = (m["provincia"]["nome"], m["regione"]["nome"])
        by_code[m["codice"]] = dict(istat_code=m["codice"], belfiore_code=m["codiceCatastale"], name=m["nome"],
                                    name_other="", province_code=m["sigla"], population_2011=m["popolazione"],
                                    latitude="", longitude="", coordinate_source="", valid_from="", valid_to="",
                                    source=ISTAT)
    for v in variations:
        row = by_code.setdefault(v["istat_code"], dict(population_2011="", latitude="", longitude="",
                                                       coordinate_source="", name_other=v["name_other"]))
        known = row.get("source")
        row.update({k: v[k] for k in ("istat_code", "belfiore_code", "name", "province_code", "valid_from", "valid_to")})
        row["source"] = f"{known}; {v['source']}" if known else v["source"]
    for r in renames:
        row = by_code[r["istat_code"]]
        if r["name"] != row["name"] or not row["name_other"]:
            row["name"], row["name_other"] = r["name"], r["former_name"]
            row["source"] += f"; nome dal {r['renamed_on']}: {r['source']}"
    for m in members:
        by_code[m["istat_code"]].update({k: m[k] for k in ("latitude", "longitude", "coordinate_source")})
    place_between(by_code, "005122", ["005079", "005110"])
    for row in by_code.values():
        row["province"], row["region"] = provinces[row["province_code"]]
    return dict(sorted(by_code.items()))


def place_between(by_code, merged, parts):
    """A merged municipality has no coordinates of its own in the sources: the mean of its parts is approximate."""
    for key in ("latitude", "longitude"):
        by_code[merged][key] = f"{sum(float(by_code[p][key]) for p in parts) / len(parts):.4f}"
    by_code[merged]["population_2011"] = sum(int(by_code[p]["population_2011"]) for p in parts)
    by_code[merged]["coordinate_source"] = "approximate"


def areas_of(member, documents):
    """(area, certainty, source) for each area the working table puts a municipality in."""
    crema = member["territory"] == "Ambito di Crema"
    if crema:
        base = ("documented", CREMA_AGREEMENT)
    elif member["territory"] == "SdS Pistoiese":
        base = ("documented", PISTOIA_COUNT)
    elif member["membership_source"] == "documented":
        base = ("documented", documents[member["istat_code"]])
    else:
        base = ("hypothesis", NEAREST_SEAT)
    in_quadrant_provinces = member["province"] in ("AL", "AT")
    yield (TERRITORY[member["territory"]], *(("documented", WHOLE_PROVINCES) if in_quadrant_provinces else base))
    yield (HEALTH[member["health_district"]], *(("secondary_source", CREMA_AGREEMENT) if crema else base))
    yield (SOCIAL[member["social_district"]], *base)
    if member["managing_body"] in MANAGED:
        yield (MANAGED[member["managing_body"]], *base)
    elif member["sub_area"]:
        yield (SUB_AREA[member["sub_area"]], *(("hypothesis", NEAREST_HUB) if crema else base))


def inherited(areas, why):
    """A merger keeps a municipality in the territory; that it keeps the districts is only likely."""
    return [(area, certainty, source) if source == WHOLE_PROVINCES else (area, "hypothesis", why)
            for area, certainty, source in areas]


def supersede(areas, evidence, kind):
    """Who is known to belong to a managing body is known to be in its district too: the two correspond (WE.CA.RE.)."""
    found = (evidence["certainty"], evidence["source"])
    kept = [p for p in areas if kind[p[0]] != kind[evidence["area"]]]
    if kind[evidence["area"]] == "sub_area" and evidence["certainty"] != "hypothesis":
        kept = [(area, *found) if certainty == "hypothesis" else (area, certainty, source)
                for area, certainty, source in kept]
    return kept + [(evidence["area"], *found)]


def build_area_members(members, curated, municipalities):
    """Membership rows, dated by the life of the municipality; what a document says replaces what was assumed."""
    documents = {d["istat_code"]: d["source"] for d in curated["membership_documents"]}
    placed = {m["istat_code"]: list(areas_of(m, documents)) for m in members}
    mergers = [(s["predecessor_istat"], s["successor_istat"]) for s in curated["successions"]]
    for old, new in mergers:
        if old in placed and new not in placed:
            placed[new] = inherited(placed[old], "Ipotesi: stessa area dei comuni d'origine")
    for old, new in mergers:
        if new in placed and old not in placed:
            placed[old] = inherited(placed[new], "Ipotesi: stessa area del comune nato dalla fusione")
    kind = {a["code"]: a["kind"] for a in curated["areas"]}
    for e in curated["membership_evidence"]:
        placed[e["istat_code"]] = supersede(placed[e["istat_code"]], e, kind)
    rows = []
    for m in municipalities.values():
        if m["province_code"] in PROVINCES:
            rows.append([PROVINCES[m["province_code"]], m["istat_code"], m["valid_from"], m["valid_to"], m["source"],
                         "documented"])
    for code, areas in placed.items():
        m = municipalities[code]
        rows += [[area, code, m["valid_from"], m["valid_to"], source, certainty] for area, certainty, source in areas]
    return sorted(rows), placed


def build_municipal_bodies(placed, municipalities, renames):
    bodies, names = [], []
    renamed = {r["istat_code"]: r for r in renames}
    for code in sorted(placed):
        m = municipalities[code]
        body = f"comune-{code}"
        bodies.append([body, "municipality", "", code, m["valid_from"], m["valid_to"], m["source"], "documented"])
        if code in renamed:
            r = renamed[code]
            names.append([body, "Comune di " + r["former_name"], r["former_name"], m["valid_from"],
                          day_before(r["renamed_on"]), r["source"], r["certainty"]])
            names.append([body, "Comune di " + r["name"], r["name"], r["renamed_on"], m["valid_to"], r["source"],
                          r["certainty"]])
        else:
            names.append([body, "Comune di " + m["name"], m["name"], m["valid_from"], m["valid_to"], m["source"],
                          "documented"])
    return bodies, names


def day_before(day):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def build_crema(members, municipalities):
    """Each municipality decides; who prepares is not known per municipality, so a stated rule chooses twenty."""
    crema = sorted((m for m in members if m["territory"] == "Ambito di Crema"), key=lambda m: m["istat_code"])
    by_size = sorted(crema, key=lambda m: -int(m["population_2011"]))
    served = {m["istat_code"] for m in by_size if m["istat_code"] != CREMA}
    served = set([m["istat_code"] for m in by_size if m["istat_code"] in served][:20])
    rows, teams = [], []
    for m in crema:
        code, name = m["istat_code"], municipalities[m["istat_code"]]["name"]
        own = f"comune-{code}-servizio-sociale"
        if code not in served:
            teams.append([own, f"Comune di {name}, servizio sociale", f"comune-{code}", "", "",
                          "Ipotesi: Comune con proprio personale", "hypothesis"])
        for function in CARE:
            rows.append(["", code, function, "deciding", "statute", f"comune-{code}", "", "", "unknown", "",
                         "titolarita-comuni-crema", "documented", "Ogni Comune mantiene la titolarità della funzione sociale"])
            if code in served:
                team = SUB_AREA[m["sub_area"]].replace("sa-", "csc-")
                rows.append(["", code, function, "preparing", "agreement", "csc", team, "", "unknown", "",
                             "convenzioni-csc", "hypothesis", "Ipotesi: i venti Comuni più popolosi dopo Crema; l'elenco vero non è noto"])
            else:
                rows.append(["", code, function, "preparing", "own_staff", f"comune-{code}", own, "", "unknown", "",
                             "titolarita-comuni-crema", "hypothesis", "Ipotesi: Comune con proprio personale; l'elenco vero non è noto"])
    share = sum(int(m["population_2011"]) for m in crema if m["istat_code"] in served)
    print(f"Crema: 20 served by agreement hold {share / sum(int(m['population_2011']) for m in crema):.0%} of residents "
          "(the document gives 65% of the professional service)")
    return rows, teams


def build_pistoia(members, municipalities):
    """Municipal social services prepare; for minors the SdS does so with staff some municipalities conferred."""
    rows, teams = [], []
    for m in members:
        if m["territory"] != "SdS Pistoiese":
            continue
        code, town = m["istat_code"], municipalities[m["istat_code"]]
        own = f"comune-{code}-servizio-sociale"
        start, precision = town["valid_from"], "day" if town["valid_from"] else "unknown"
        teams.append([own, f"Comune di {town['name']}, servizio sociale", f"comune-{code}", town["valid_from"], "",
                      "Società della Salute Pistoiese, Allegato 4 (servizi sociali dei comuni)", "documented"])
        for function in CARE:
            rows.append(["", code, function, "deciding", "statute", f"comune-{code}", "", start, precision, "", "",
                         "hypothesis", "Ipotesi: il documento non dice quali funzioni i Comuni abbiano conferito alla SdS"])
            if function == "minors":
                rows.append(["", code, function, "preparing", "agreement", "sds-pistoiese", "sds-tutela-minori", start,
                             precision, "", "conferimento-personale-sds", "hypothesis",
                             "Personale conferito funzionalmente alla SdS documentato, ma non da quali Comuni"])
            else:
                rows.append(["", code, function, "preparing", "own_staff", f"comune-{code}", own, start, precision, "", "",
                             "hypothesis", "I servizi sociali dei Comuni sono documentati; il riparto per funzione è dedotto"])
    return rows, teams


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--national", type=pathlib.Path, required=True)
    arguments.add_argument("--memberships", type=pathlib.Path, required=True)
    arguments.add_argument("--out", type=pathlib.Path, default=HERE)
    given = arguments.parse_args()
    curated = {p.stem: read(p) for p in (HERE / "curated").glob("*.csv")}
    members = read(given.memberships)
    municipalities = build_municipalities(json.loads(given.national.read_text("utf-8")), members,
                                          curated["variations"], curated["renames"])
    area_members, placed = build_area_members(members, curated, municipalities)
    bodies, names = build_municipal_bodies(placed, municipalities, curated["renames"])
    crema_rows, crema_teams = build_crema(members, municipalities)
    pistoia_rows, pistoia_teams = build_pistoia(members, municipalities)

    def merged(name, derived):
        return [list(r.values()) for r in curated[name]] + derived

    header = ("istat_code,belfiore_code,name,name_other,province_code,province,region,population_2011,latitude,"
              "longitude,coordinate_source,valid_from,valid_to,source")
    write(given.out, "municipalities.csv", header, [[m[k] for k in header.split(",")] for m in municipalities.values()])
    write(given.out, "municipality_successions.csv", "predecessor_istat,successor_istat,date,act,certainty",
          merged("successions", []))
    all_bodies, all_names = merged("bodies", bodies), merged("body_names", names)
    write(given.out, "bodies.csv", "code,kind,tax_code,seat_istat,valid_from,valid_to,source,certainty", all_bodies)
    write(given.out, "body_names.csv", "body,name,short_name,valid_from,valid_to,source,certainty", all_names)
    write(given.out, "areas.csv", "code,kind,name,parent,valid_from,valid_to,source,certainty", merged("areas", []))
    write(given.out, "area_members.csv", "area,istat_code,valid_from,valid_to,source,certainty", area_members)
    write(given.out, "acts.csv", "code,kind,title,number,act_date,valid_from,from_precision,valid_to,source,certainty",
          merged("acts", []))
    write(given.out, "teams.csv", "code,name,body,valid_from,valid_to,source,certainty",
          merged("teams", crema_teams + pistoia_teams))
    write(given.out, "assignments.csv",
          "area,municipality,function,role,kind,body,team,valid_from,from_precision,valid_to,act,certainty,note",
          merged("assignments", crema_rows + pistoia_rows))
    latest_name = {n[0]: n[1] for n in all_names}
    write(given.out, "dpo.csv", "body,controller_name,dpo_contact_kind,notice_title,source",
          [[b[0], latest_name[b[0]], "fictitious_role", "Informativa sul trattamento dei dati personali (dimostrativa): "
            + latest_name[b[0]], "Contatto di ruolo inventato per la dimostrazione"]
           for b in all_bodies])


if __name__ == "__main__":
    main()
