-- What stays of an erasing, so that it can't undo a safety step: one row each, whoever erased. For somebody who was in
-- individual mode the hash is a keyed one of their number and the day, another on each day; for anybody else it is chance.
-- Without the master key the two can't be told apart, and none can be found in another table. Gone once the day is over.
create table closed_for_two (
    person_hash varchar(32) primary key,
    until       date not null
);
create index closed_for_two_by_day on closed_for_two (until);
