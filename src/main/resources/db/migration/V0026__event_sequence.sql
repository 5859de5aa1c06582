-- A transaction writes its events without a number, so that no commit waits for another. Later one server at a time
-- numbers the events of all transactions that have ended: without gaps, and never below a number that was seen. The
-- order is that of "draw", which is drawn right before the commit: of two changes of one thing, the second waits for the
-- first and draws later.
alter table event drop constraint pk_event;
alter table event alter column sequence drop not null;
alter table event
    drop constraint uq_event_id,
    add constraint pk_event primary key (id),
    add constraint uq_event_sequence unique (sequence),
    add column draw bigint generated always as identity,
    add column transaction xid8 not null default pg_current_xact_id(),
    add column groups text[] not null default '{}';
create index ix_event_draw on event (draw) where sequence is null;
