-- Reports on models: what a run ends with, kept whole, and what of it was given back to the public.
--
-- A report is a `record::ModelReport` in canonical form, named by its SHA-256. It is kept before anybody has read it:
-- most are never published. Every figure in it names a file; without these files nobody could check the figures, so
-- both are written in one transaction or not at all, and neither ever changes.
--
-- `run_id` is the run that made it; empty where it was made on another machine and taken in by hand.
create table reports (
    poll_id bigint not null,
    sha256 text not null,
    run_id bigint,
    report text not null,
    kept_ms bigint not null,
    constraint reports_key primary key (poll_id, sha256),
    constraint reports_of_poll foreign key (poll_id) references polls (id)
);

-- `content` is Base64: the two databases have no binary type of one name.
create table report_files (
    poll_id bigint not null,
    report_sha256 text not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    content text not null,
    constraint report_files_key primary key (poll_id, report_sha256, name),
    constraint report_files_of_report foreign key (poll_id, report_sha256) references reports (poll_id, sha256)
);

-- Published versions count from 1 within the poll and never change; a correction is the next one, with a note.
-- `record` is a record::Publication in canonical form, named by `sha256`: which report, which constitution, who took
-- part, and what those who publish say of it.
create table publications (
    poll_id bigint not null,
    version bigint not null,
    report_sha256 text not null,
    sha256 text not null,
    record text not null,
    account bigint not null,
    published_by text not null,
    published_ms bigint not null,
    constraint publications_key primary key (poll_id, version),
    constraint publications_of_report foreign key (poll_id, report_sha256) references reports (poll_id, sha256)
);
