#!/usr/bin/env bash
# Votes per second that are on the disk before they are acknowledged, and pages that stay open: a Markdown table on
# standard output, the measurements as JSON in the folder that is named, all else on standard error. Takes about a
# quarter of an hour on a machine that does nothing else.
#
#   tests/bench/votes.sh [FOLDER]
#
# PostgreSQL is started for this alone, as it comes, with every commit on the disk (fsync, synchronous_commit). Each
# rate is offered whatever the server does; shown are the medians of three runs, and between which 99th percentiles
# theirs lies.
#
# With DURING_RUN=FOLDER the question is another one: how much slower do votes become while a model is trained? FOLDER is
# the data folder of a finished demo (folkmoot demo --data FOLDER), of which every measurement has a copy. Its poll gets a
# run that `folkmoot work` takes from the queue, and votes go into the same database (with PostgreSQL into another one).
# Each rate is measured with nothing else going on and beside the worker, in turns; every turn begins later in a run, so
# that its stages have their share. The answer is a failure where a 99th percentile is more than 20 % and 10 ms above the
# idle one.
#
# With DURING_SIGN_INS=N the same is asked of passwords: N people with accounts sign in meanwhile, each again as soon as
# there is an answer, in turns with a wrong and with the right password. Everybody has an account and an address of her
# own, so that no limit turns anybody away before her password was looked at.
#
# For shorter runs: SECONDS_EACH=5 RUNS=1 CONNECTIONS_OPEN=1000 RATES="json:2000 form:1000 page:500". FOLKMOOT_BIN names
# a program that is built already.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=${1:-$(mktemp -d)}
seconds=${SECONDS_EACH:-15}
runs=${RUNS:-3}
open=${CONNECTIONS_OPEN:-10000}
rates=${RATES:-json:8000 form:4000 page:3000}
postgres_rates=${POSTGRES_RATES:-${RATES:-json:4000 form:4000 page:3000}}
mkdir -p "$out"

say() { printf '%s\n' "$*" >&2; }

folkmoot=${FOLKMOOT_BIN:-}
if [ -z "$folkmoot" ]; then
    cargo build --workspace --bin folkmoot --release >&2
    folkmoot="${CARGO_TARGET_DIR:-target}/release/folkmoot"
fi

# PostgreSQL does not run as root.
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
cluster=""
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
finish() {
    if [ -n "$cluster" ]; then
        as_postgres "$bin/pg_ctl" stop --mode=fast --silent --pgdata "$cluster/data" >&2 || true
        rm -rf "$cluster"
    fi
}
trainer=""
stop_training() {
    if [ -n "$trainer" ]; then kill -KILL -- "-$trainer" 2>/dev/null || true; fi
    trainer=""
}
trap 'stop_training; rm -rf "${copy:-}"; finish' EXIT
if [ -x "$bin/initdb" ]; then
    cluster=$(mktemp -d)
    if [ "$(id -u)" = 0 ]; then chown postgres: "$cluster"; fi
    port=$(((RANDOM % 20000) + 20000))
    (
        cd "$cluster"
        as_postgres "$bin/initdb" --auth=trust --username=folkmoot --encoding=UTF8 --pgdata data
        as_postgres "$bin/pg_ctl" start --wait --silent --pgdata data --log log \
            --options "-p $port -h 127.0.0.1 -k $cluster"
    ) >/dev/null 2>&1 </dev/null
else
    say "PostgreSQL is not installed: SQLite alone."
fi

# One field of a measurement, which is one line of JSON.
field() { sed -n "s/.*\"$2\":\"\{0,1\}\([^,\"}]*\).*/\1/p" "$1"; }
# A number with so many digits after the point.
short() { LC_ALL=C printf "%.${2}f" "$1"; }

# The number in the middle of several.
middle() { printf '%s\n' "$@" | LC_ALL=C sort -g | sed -n "$((($# + 1) / 2))p"; }
least() { printf '%s\n' "$@" | LC_ALL=C sort -g | head -n 1; }
most() { printf '%s\n' "$@" | LC_ALL=C sort -g | tail -n 1; }

count=0
votes() { # votes DATABASE PATH RATE
    local rates=() p50=() p99=() cpu=() memory=() file errors=0 lost=0
    for run in $(seq "$runs"); do
        file="$out/votes-$1-$2-$run.json"
        measure "$1" "$2" "$3" "$file"
        rates+=("$(field "$file" answered_per_s)")
        p50+=("$(field "$file" p50_ms)")
        p99+=("$(field "$file" p99_ms)")
        cpu+=("$(field "$file" server_cpu_ms_each)")
        memory+=("$(field "$file" server_peak_rss_mb)")
        say "p99 $(short "$(field "$file" p99_ms)" 1) ms; the longest moment without an answer" \
            "$(short "$(field "$file" silence_max_ms)" 0) ms, with the disk $(short "$(field "$file" disk_max_ms)" 0) ms," \
            "late waking $(short "$(field "$file" wake_max_ms)" 0) ms"
        errors=$((errors + $(field "$file" errors)))
        lost=$((lost + $(field "$file" lost_or_doubled)))
    done
    printf '| %s | %s | %s | %s | %s | %s (%s-%s) | %s | %s | %s | %s |\n' "$1" "$2" "$3" \
        "$(short "$(middle "${rates[@]}")" 0)" "$(short "$(middle "${p50[@]}")" 1)" "$(short "$(middle "${p99[@]}")" 1)" \
        "$(short "$(least "${p99[@]}")" 1)" "$(short "$(most "${p99[@]}")" 1)" \
        "$(short "$(middle "${cpu[@]}")" 2)" "$errors" "$lost" \
        "$(short "$(most "${memory[@]}")" 0)"
}

# The name of the poll in the demo's data folder.
poll=demo
# Seconds between the beginning of a run and the votes, for each turn so far.
later=12

# A copy of the demo's data folder, for one measurement.
copy=""
copy_demo() {
    rm -rf "$copy"
    copy=$(mktemp -d)
    cp -a "$DURING_RUN/." "$copy"
}

# Lets a worker train in that copy, in a group of its own so that it can be ended with the program that it starts.
train() { # train TURN
    "$folkmoot" poll run "$poll" --data "$copy" --seed "$((RANDOM * 32768 + RANDOM))" >&2
    work_log="$out/work-$1-$RANDOM.log"
    setsid "$folkmoot" work --data "$copy" >/dev/null 2>"$work_log" &
    trainer=$!
    for _ in $(seq 90); do
        sleep 1
        if grep -q "a run is taken up" "$work_log"; then
            sleep "$(($1 * later))"
            return
        fi
    done
    say "the worker has taken up no run: $(tail -n 1 "$work_log")"
    exit 1
}

# One measurement of a rate into a file.
measure() { # measure DATABASE PATH RATE FILE [OPTION...]
    local arguments=(bench votes --path "$2" --rate "$3" --seconds "$seconds" "${@:5}")
    if [ "$1" = postgres ]; then
        count=$((count + 1))
        psql "postgres://folkmoot@127.0.0.1:$port/postgres" --quiet --command "create database bench_$count" >&2
        arguments+=(--database "postgres://folkmoot@127.0.0.1:$port/bench_$count")
    fi
    say "folkmoot ${arguments[*]}"
    "$folkmoot" "${arguments[@]}" >"$4"
}

# As `measure`, on a copy of the demo.
measure_demo() { # measure_demo DATABASE PATH RATE FILE
    local here=()
    if [ "$1" = sqlite ]; then here=(--database "sqlite:$copy/folkmoot.db"); fi
    measure "$1" "$2" "$3" "$4" "${here[@]}"
}

measure_while_training() { # measure_while_training DATABASE PATH RATE FILE TURN
    train "$5"
    measure_demo "$1" "$2" "$3" "$4"
    if grep -q "work on a run has ended" "$work_log" || ! kill -0 "$trainer" 2>/dev/null; then
        say "the run had ended before the votes did: $(tail -n 1 "$work_log")"
        exit 1
    fi
    say "beside $(ls -t "$copy"/runs/*/run/stages | head -n 1)"
    stop_training
}

# A rate with nothing else going on and with something, in turns.
during() { # during DATABASE PATH RATE
    local idle=() busy=() errors=0 file run
    for run in $(seq "$runs"); do
        file="$out/during-$1-$2-idle-$run.json"
        if [ -n "${DURING_RUN:-}" ]; then
            copy_demo
            measure_demo "$1" "$2" "$3" "$file"
        else
            measure "$1" "$2" "$3" "$file"
        fi
        idle+=("$(field "$file" p99_ms)")
        errors=$((errors + $(field "$file" errors) + $(field "$file" lost_or_doubled)))
        file="$out/during-$1-$2-busy-$run.json"
        if [ -n "${DURING_SIGN_INS:-}" ]; then
            measure "$1" "$2" "$3" "$file" --sign-ins "$DURING_SIGN_INS"
            say "$(field "$file" sign_ins_answered) passwords were looked at, p50 $(field "$file" sign_in_p50_ms) ms"
        else
            copy_demo
            measure_while_training "$1" "$2" "$3" "$file" "$run"
        fi
        busy+=("$(field "$file" p99_ms)")
        errors=$((errors + $(field "$file" errors) + $(field "$file" lost_or_doubled)))
        errors=$((errors + $(field "$file" sign_in_errors)))
    done
    awk -v database="$1" -v path="$2" -v rate="$3" -v idle="$(middle "${idle[@]}")" -v busy="$(middle "${busy[@]}")" \
        -v errors="$errors" 'BEGIN {
            most = idle * 1.2 + 10
            printf "| %s | %s | %s | %.1f | %.1f | %.1f | %s | %s |\n", database, path, rate, idle, busy, most,
                busy <= most ? "yes" : "no", errors
            exit busy > most || errors > 0 }' || slower=1
}

say "$(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg)"
slower=0
if [ -n "${DURING_RUN:-}${DURING_SIGN_INS:-}" ]; then
    what="a run trains"
    if [ -n "${DURING_SIGN_INS:-}" ]; then what="$DURING_SIGN_INS people sign in"; fi
    printf '| database | by | offered per s | p99 idle, ms | p99 while %s, ms | at most, ms | holds | errors, lost, doubled |\n' "$what"
    printf '|---|---|---|---|---|---|---|---|\n'
    for pair in ${RATES:-json:1000 form:1000}; do during sqlite "${pair%%:*}" "${pair##*:}"; done
    if [ -n "$cluster" ]; then
        for pair in ${RATES:-json:1000 form:1000}; do during postgres "${pair%%:*}" "${pair##*:}"; done
    fi
    say "The measurements lie in $out."
    exit "$slower"
fi
printf '| database | by | offered per s | answered per s | p50, ms | p99, ms | processor, ms each | errors | lost or doubled | peak memory, MB |\n'
printf '|---|---|---|---|---|---|---|---|---|---|\n'
for pair in $rates; do votes sqlite "${pair%%:*}" "${pair##*:}"; done
if [ -n "$cluster" ]; then
    for pair in $postgres_rates; do votes postgres "${pair%%:*}" "${pair##*:}"; done
fi

say "folkmoot bench live --connections $open"
live="$out/live.json"
"$folkmoot" bench live --connections "$open" >"$live"
printf '\n| open pages | told of a change | after, s | memory before, MB | memory at most, MB |\n|---|---|---|---|---|\n'
printf '| %s | %s | %s | %s | %s |\n' "$open" "$(field "$live" told)" "$(short "$(field "$live" told_after_s)" 1)" \
    "$(short "$(field "$live" rss_before_mb)" 0)" "$(short "$(field "$live" rss_peak_mb)" 0)"
say "The measurements lie in $out."
