# SPDX-License-Identifier: EUPL-1.2
"""Invent surnames that sound Italian and belong to nobody we know of.

    python3 surnames.py --municipalities ../territory/municipalities.csv > surnames.csv

Syllables are drawn by a generator of our own with a fixed seed, so the file is the same on every machine and with every
version of Python. Left out: the frequent real surnames of stop_surnames.txt, names of municipalities (many surnames are
places), given names, and syllables that make a bad word. Weights follow Zipf's law with a flattened head, like real
surnames: a few are common, most are rare.
"""
import argparse
import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
COUNT = 6000
ONSETS = "b br c cr d f fr g gr l m n p pr r s sc sp st t tr v z".split()
VOWELS = "a a a a e e e i i i o o o u".split()
MIDDLES = "l l ll m m n n n nd nt r r rr rb rd rm rn rt ld lm lt s ss st v v z zz gn mb".split()
LINKS = "l m n r t v d z".split()
ENDINGS = ("ardi aldi aschi asco elli etti ini oni ozzi uzzi igo oldi enghi engo esi ari ani ati acchi ero eri ucci occhi "
           "iero ale andri ante enti orri ossi isio osio ossa ezza igna ara ada ora").split()
BAD = ("cazz cul fig merd tett troi putt stronz fott negr froc zoccol minchi sess porc vacc cess pisc mort fasc ladr scem "
       "cret stup idio pene vagin bast schif cacc cacca rutt pazz drog mafi nazi bord mign malat tumor").split()
AWKWARD = "iio iiu uu sci sce scia oo aa ee ii".split()


class Draw:
    """A 64-bit linear congruential generator: the same sequence everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound

    def of(self, values):
        return values[self.below(len(values))]


def plain(text):
    return "".join(c for c in text.lower() if c.isalpha())


def invent(draw):
    onset, middle = draw.of(ONSETS), draw.of(MIDDLES)
    while len(onset) > 1 and len(middle) > 1:
        middle = draw.of(MIDDLES)
    name = onset + draw.of(VOWELS) + middle
    if draw.below(5) < 3:
        name += draw.of(VOWELS) + draw.of(LINKS)
    return name + draw.of(ENDINGS)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--municipalities", type=pathlib.Path, required=True)
    given = arguments.parse_args()
    refused = {plain(w) for w in (HERE / "stop_surnames.txt").read_text("utf-8").split()}
    with open(given.municipalities, encoding="utf-8", newline="") as stream:
        refused |= {plain(row["name"]) for row in csv.DictReader(stream)}
    with open(HERE / "given_names.csv", encoding="utf-8", newline="") as stream:
        refused |= {plain(row["name"]) for row in csv.DictReader(stream)}
    draw, names, seen = Draw(20261121), [], set()
    while len(names) < COUNT:
        name = invent(draw)
        if name in seen or name in refused or not 6 <= len(name) <= 12:
            continue
        if any(part in name for part in BAD + AWKWARD):
            continue
        seen.add(name)
        names.append(name.capitalize())
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["surname", "weight"])
    for rank, name in enumerate(names, 1):
        out.writerow([name, max(1, round(100000 / (rank + 12) ** 0.95))])


if __name__ == "__main__":
    main()
