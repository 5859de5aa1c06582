-- Events up to the last number that was given, whether they are announced or not.
create view event_range as select pruned, last from event_counter;

-- How far the shared cache in front of the servers was purged, and since when the next changes have been due. The
-- numbers are null if no cache is purged.
create table cache_purge (
    id            smallint not null constraint pk_cache_purge primary key constraint ck_cache_purge_id check (id = 1),
    purged        bigint,
    announced     bigint,
    pending_since timestamptz,
    due_at        timestamptz not null default '-infinity',
    constraint ck_cache_purge_announced check ((purged is null) = (announced is null) and announced >= purged)
);
insert into cache_purge (id) values (1);

-- A change is announced when no shared cache serves what it made outdated.
create or replace view change_log_range as
    select c.pruned, least(c.last, coalesce(p.announced, c.last)) as last, c.last as numbered
    from event_counter c cross join cache_purge p;
