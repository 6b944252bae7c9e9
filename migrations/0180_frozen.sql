-- What a published report was computed from, as it was when the report was published: votes under ids of that
-- publication alone, decisions about statements, settings. Whatever is decided about statements afterwards, the version
-- can be computed again. When somebody who took part is erased, all of it goes.
--
-- `content` is Base64 of the deflated bytes, as in `report_files`; `sha256` and `size` are those of the bytes themselves.
create table frozen_files (
    poll_id bigint not null,
    version bigint not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    content text not null,
    constraint frozen_files_key primary key (poll_id, version, name),
    constraint frozen_files_of_publication foreign key (poll_id, version) references publications (poll_id, version)
);
