-- What a person wrote stands in the columns named "sealed" only; names of dialogs and slots, numbers and times are clear.

-- The canary of the house key: it tells a wrong master key, and names the folder of the person keys that belong here.
create table house (
    id     varchar(36) primary key,
    canary bytea       not null
);

-- The unit of ordering; its row is what a turn locks.
create table circle (
    id bigint generated always as identity primary key
);

create table person (
    id         bigint primary key,
    circle     bigint                   not null references circle,
    since      timestamp with time zone not null,
    expires_at timestamp with time zone
);
create index person_by_circle on person (circle);
create index person_by_expiry on person (expires_at);

create table session (
    person   bigint primary key references person on delete cascade,
    format   integer not null,
    sealed   bytea   not null,
    asked_at timestamp with time zone
);
create index session_by_question on session (asked_at);

create table slot (
    owner      bigint                   not null references person on delete cascade,
    dialog     varchar(48)              not null,
    name       varchar(48)              not null,
    visibility varchar(10)              not null check (visibility in ('ME', 'BOTH')),
    keep       varchar(10)              not null,
    sealed     bytea                    not null,
    set_at     timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    primary key (owner, dialog, name)
);
create index slot_by_expiry on slot (expires_at);

create table plan (
    id         bigint generated always as identity primary key,
    owner      bigint                   not null references person on delete cascade,
    sealed     bytea                    not null,
    due        date                     not null,
    ask_at     timestamp with time zone,
    ask_by     varchar(48),
    asked      integer                  not null,
    expires_at timestamp with time zone not null
);
create index plan_by_owner on plan (owner);
create index plan_by_check_in on plan (ask_at);
create index plan_by_expiry on plan (expires_at);

-- The id is the order of the promises. Without an owner the house key seals it.
create table outbox (
    id         bigint generated always as identity primary key,
    chat       bigint                   not null,
    owner      bigint references person on delete cascade,
    urgency    varchar(10),
    question   bigint,
    sealed     bytea                    not null,
    answers_to timestamp with time zone not null,
    uncertain  boolean                  not null
);
create index outbox_by_chat on outbox (chat);
create index outbox_by_owner on outbox (owner);

create table message_seen (
    chat       bigint                   not null,
    message_id integer                  not null,
    person     bigint                   not null references person on delete cascade,
    direction  varchar(3)               not null check (direction in ('IN', 'OUT')),
    question   bigint,
    noted_at   timestamp with time zone not null,
    primary key (chat, message_id)
);
create index message_seen_by_person on message_seen (person);
create index message_seen_by_time on message_seen (noted_at);

create table update_done (
    bot       bigint                   not null,
    update_id bigint                   not null,
    done_at   timestamp with time zone not null,
    primary key (bot, update_id)
);
create index update_done_by_time on update_done (done_at);

create table bot_state (
    bot       bigint primary key,
    last_poll timestamp with time zone not null
);
