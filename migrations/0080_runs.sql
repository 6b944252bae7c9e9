-- Runs: a model is trained and measured by the constitution of a poll, and by the one it is compared with.
--
-- This is the queue as well as the record of what was asked for. What a run is made from is written down when it is
-- asked for and never changes: the ratified version by its hash, the other constitution whole (null where it is the
-- one that comes with the program), the model's name (empty for the built-in one), parameters that differ from the
-- preset, and the seed.
--
-- Whoever works on a run holds a lease until `lease_until_ms` and renews it every few seconds. When it runs out,
-- somebody else takes the run over under the next `token`. Every change that a worker makes names its token and does
-- nothing when that is not the current one, so a worker that slept through its lease can do no harm. `attempts` counts
-- how often the run was taken up since a stage was last finished: a run that always takes its worker with it is given
-- up. `log` is the end of what the program said, and `understood` what is known of the principles once the first stage
-- has tried them. A run that is done has its report among those of the poll.
create table runs (
    poll_id bigint not null,
    run_id bigint not null,
    constitution_version bigint not null,
    constitution_sha256 text not null,
    baseline text,
    baseline_sha256 text,
    model text not null,
    params text not null,
    seed bigint not null,
    account bigint not null,
    author text not null,
    asked_at_ms bigint not null,
    state text not null,
    worker text,
    lease_until_ms bigint,
    token bigint not null,
    attempts bigint not null,
    started_at_ms bigint,
    ended_at_ms bigint,
    failure text,
    log text not null,
    understood text,
    report_sha256 text,
    constraint runs_key primary key (poll_id, run_id),
    constraint runs_of_constitution foreign key (poll_id, constitution_version) references ratified (poll_id, version)
);

-- Workers look for what is to be done, whichever poll it belongs to.
create index runs_to_do on runs (state, asked_at_ms);

-- `place` is the place in the plan. `part` is what a stage is at, `done` of `of_all` how far it is with that, of which
-- `since_done` were done at `since_ms`, when this worker came to it: from these follows how long the rest takes. A stage that was finished stays so: `finished_by` is the token of the one lease
-- under which it was.
create table run_stages (
    poll_id bigint not null,
    run_id bigint not null,
    stage text not null,
    place bigint not null,
    state text not null,
    part text not null,
    done bigint not null,
    of_all bigint not null,
    since_ms bigint,
    since_done bigint not null,
    started_at_ms bigint,
    ended_at_ms bigint,
    finished_by bigint,
    constraint run_stages_key primary key (poll_id, run_id, stage),
    constraint run_stages_of_run foreign key (poll_id, run_id) references runs (poll_id, run_id)
);

-- What was measured while weights were moved, as a list of [step, value]. There are few points however long a stage is:
-- when they become too many, every other one goes.
create table run_curves (
    poll_id bigint not null,
    run_id bigint not null,
    stage text not null,
    measure text not null,
    points text not null,
    constraint run_curves_key primary key (poll_id, run_id, stage, measure),
    constraint run_curves_of_run foreign key (poll_id, run_id) references runs (poll_id, run_id)
);
