#!/usr/bin/env python3
"""Runs red-dwarf's whole pipeline once on a folder in Polis' export format and prints one line of JSON.

    pip install red-dwarf==0.4.0
    python3 tests/bench/red_dwarf.py FOLDER
"""

import csv
import json
import pathlib
import resource
import sys
import time


def read_votes(path):
    with open(path, newline="") as file:
        rows = csv.DictReader(file)
        latest = {}
        for row in rows:
            key = int(row["voter-id"]), int(row["comment-id"])
            latest[key] = max(latest.get(key, (0, 0)), (int(row["timestamp"]), int(row["vote"])))
    return [
        {"participant_id": person, "statement_id": statement, "vote": vote, "modified": at}
        for (person, statement), (at, vote) in latest.items()
    ]


def read_rejected(path):
    if not path.exists():
        return []
    with open(path, newline="") as file:
        return [int(row["comment-id"]) for row in csv.DictReader(file) if row["moderated"] == "-1"]


def read_truth(path):
    with open(path, newline="") as file:
        return {int(row["participant"]): int(row["group"]) for row in csv.DictReader(file)}


def main():
    folder = pathlib.Path(sys.argv[1])
    start = time.perf_counter()
    votes = read_votes(folder / "votes.csv")
    rejected = read_rejected(folder / "comments.csv")
    read = time.perf_counter()

    from reddwarf.implementations.polis import run_pipeline

    imported = time.perf_counter()
    result = run_pipeline(votes=votes, mod_out_statement_ids=rejected, random_state=0)
    done = time.perf_counter()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    labels = result.clusterer.labels_
    measured = {
        "benchmark": "opinion",
        "peer": "red-dwarf",
        "votes": len(votes),
        "read_s": read - start,
        "analyze_s": done - imported,
        "wall_s": done - start - (imported - read),
        "cpu_s": usage.ru_utime + usage.ru_stime,
        "peak_rss_mb": usage.ru_maxrss / 1024,
        "k": len(set(labels)),
    }
    truth = folder / "truth.csv"
    if truth.exists():
        from sklearn.metrics import adjusted_rand_score

        people = result.participants_df.index[result.participants_df.to_cluster]
        groups = read_truth(truth)
        measured["ari_truth"] = adjusted_rand_score([groups[person] for person in people], labels)
    print(json.dumps(measured))


main()
