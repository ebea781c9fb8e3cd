-- A person is named by a keyed hash of their number here: without the master key it doesn't tell whose it is.

-- An invite that was used stays used; by whom is forgotten when they erase everything.
create table invite_used (
    invite  varchar(64) primary key,
    person  varchar(32) unique,
    used_at timestamp with time zone not null
);

-- How many messages somebody sent on a day; gone with the sweep after it.
create table day_count (
    person   varchar(32) primary key,
    on_day   date    not null,
    messages integer not null
);
create index day_count_by_day on day_count (on_day);
