#!/usr/bin/env bash
# red-dwarf, which was made for Polis, reads a poll of a server by API and by CSV, and finds the votes of its votes.csv.
#
#   tests/peers/polis_tools.sh PYTHON BASE_URL NAME
#
# NAME is a poll in which voting is over and that gives its files out, at a server such as http://127.0.0.1:8080. PYTHON
# has red-dwarf: python3 -m venv DIR && DIR/bin/pip install red-dwarf==0.4.0
set -euo pipefail
python=$(command -v "${1:?a Python with red-dwarf}")
export SITE=${2:?the address of a server} NAME=${3:?the name of a poll}
SITE=${SITE%/}
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

"$python" - <<'PYTHON'
import collections, csv, io, json, os
import requests
from reddwarf.data_loader import Loader

site, name = os.environ["SITE"], os.environ["NAME"]


def table(file):
    answer = requests.get(f"{site}/polls/{name}/data/{file}")
    answer.raise_for_status()
    answer.encoding = "utf-8"
    return list(csv.DictReader(io.StringIO(answer.text)))


# Of several votes in one cell the latest counts; in a poll that was held here there is one.
wanted = {}
for row in sorted(table("votes.csv"), key=lambda row: (int(row["timestamp"]), int(row["vote"]))):
    wanted[row["voter-id"], row["comment-id"]] = int(row["vote"])
statements = {row["comment-id"] for row in table("comments.csv")}
totals = collections.Counter((statement, vote) for (_, statement), vote in wanted.items())

by_csv = Loader(polis_instance_url=site, is_cache_enabled=False, report_id=f"r{name}", data_source="csv_export")
whole = {(v["participant_id"], v["statement_id"]): int(v["vote"]) for v in by_csv.votes_data}
assert len(whole) == len(by_csv.votes_data) == len(wanted), ("CSV", len(whole), len(by_csv.votes_data), len(wanted))
found = collections.Counter((str(statement), vote) for (_, statement), vote in whole.items())
assert found == totals, ("CSV", found - totals, totals - found)

ways = {"API": dict(report_id=f"r{name}")}
# red-dwarf takes whatever begins with r for a report, also where it is told that it is none.
if not name.startswith("r"):
    ways["API by name"] = dict(conversation_id=name)
beyond = 0
for way, asked in ways.items():
    loader = Loader(polis_instance_url=site, is_cache_enabled=False, **asked)
    votes = {(v["participant_id"], v["statement_id"]): int(v["vote"]) for v in loader.votes_data}
    assert len(votes) == len(loader.votes_data), (way, len(votes), len(loader.votes_data))
    # By API it asks for the people 0 to n; those of an imported poll may have higher numbers.
    reached = {cell: vote for cell, vote in whole.items() if cell[0] <= loader.math_data["n"]}
    assert votes == reached, (way, len(votes), len(reached))
    beyond = len(whole) - len(reached)
    assert set(loader.math_data["in-conv"]) <= {pid for pid, _ in whole}, way
    read = [str(statement["statement_id"]) for statement in loader.comments_data]
    assert len(read) == len(statements) and set(read) == statements, (way, len(read), len(statements))
print(json.dumps({"votes": len(wanted), "statements": len(statements), "beyond its API": beyond, "read by": ["CSV", *ways]}))
PYTHON
