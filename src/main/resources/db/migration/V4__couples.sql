-- Two people who both agreed. What stands between them is sealed with a key of the couple's own, which goes with the row.
create table couple (
    id         varchar(12) primary key,
    person_a   bigint  not null unique references person on delete cascade,
    person_b   bigint  not null unique references person on delete cascade,
    group_chat bigint unique,
    wake_at    timestamp with time zone,
    format     integer not null,
    sealed     bytea   not null,
    check (person_a <> person_b)
);
create index couple_by_wake on couple (wake_at);

-- A link by which somebody becomes one of two: a person's own, or a group's. Only the hash of its token is here. A group's
-- holds the first who came by it; the second makes the couple, and the row goes.
create table pairing (
    token      varchar(64) primary key,
    group_chat bigint unique,
    person     bigint references person on delete cascade,
    sealed     bytea,
    expires_at timestamp with time zone not null,
    check ((person is null) = (sealed is null)),
    check (person is not null or group_chat is not null)
);
create index pairing_by_person on pairing (person);
create index pairing_by_expiry on pairing (expires_at);

-- What a couple is to be sent goes with it; in the group nobody else owns it.
alter table outbox add column couple varchar(12);
alter table outbox add constraint outbox_of_couple foreign key (couple) references couple on delete cascade;
create index outbox_by_couple on outbox (couple);

-- The bot's own messages in a couple's group, so that their buttons can be taken away.
alter table message_seen alter column person drop not null;
alter table message_seen add column couple varchar(12);
alter table message_seen add constraint message_of_couple foreign key (couple) references couple on delete cascade;
create index message_seen_by_couple on message_seen (couple);
