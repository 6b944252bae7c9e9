-- Polls for the pages of a site: an owner of many pages names the site once, and every page that shows a poll gets one
-- of its own, made after a pattern when the page is first loaded.
--
-- `poll_id` is the pattern. A name is known to whoever reads the source of a page, and loading a page makes a poll, so
-- a name has a limit and can be ended, and a page is taken at its word only where its server has signed it: `vouched` is
-- 1 then, and 0 where nobody but a browser has said that there is such a page. `made` is the poll of the page; it is a
-- poll like any other, but it stands in no list of polls before `listed_at_ms`. Those who run the pattern run it, too:
-- their roles are looked up there and not copied, so that whoever leaves the pattern leaves all its pages.
--
-- `key_number` is part of what the secret of a name is made from, so that a secret that has got about can be changed.
-- `topic` is the pattern's topic that was copied: where the poll of a page has another now, somebody has given it that.

create table embedded_sites (
    poll_id bigint not null,
    name text not null,
    most bigint not null,
    made_by bigint not null,
    made_at_ms bigint not null,
    ended_at_ms bigint,
    key_number bigint not null default 1,
    constraint embedded_sites_key primary key (poll_id, name),
    constraint embedded_sites_name_is_new unique (name),
    constraint embedded_sites_of_poll foreign key (poll_id) references polls (id)
);

create table embedded_pages (
    poll_id bigint not null,
    site text not null,
    page text not null,
    made bigint not null,
    address text,
    topic text not null,
    vouched bigint not null default 0,
    listed_at_ms bigint,
    made_at_ms bigint not null,
    constraint embedded_pages_key primary key (poll_id, site, page),
    constraint embedded_pages_of_site foreign key (poll_id, site) references embedded_sites (poll_id, name),
    constraint embedded_pages_made_once unique (made),
    constraint embedded_pages_made foreign key (made) references polls (id)
);

-- What the page around the poll calls somebody; for her own page and her own file alone.
alter table participants add column display_name text;
