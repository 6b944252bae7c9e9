-- Names that those who run a poll give to its opinion groups and to the axes of its map, for one analysis.
--
-- A group has no identity of its own: another analysis has other groups, even if it calls the largest one A again. So
-- names belong to the SHA-256 of the analysis that they were given for, and are shown with no other; for another one
-- they are offered to be looked at again. Rows are only ever added, the latest one for an analysis holds.
--
-- `labels` is one JSON text that one type reads and writes (deliberation::Labels).

create table analysis_labels (
    poll_id bigint not null,
    seq bigint not null,
    analysis_sha256 text not null,
    labels text not null,
    account bigint not null,
    at_ms bigint not null,
    constraint analysis_labels_key primary key (poll_id, seq),
    constraint analysis_labels_of_poll foreign key (poll_id) references polls (id)
);
create index analysis_labels_by_analysis on analysis_labels (poll_id, analysis_sha256);
