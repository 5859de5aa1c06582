-- What readers report. Who they are is not asked: the network is a keyed hash, with another key each day, and is
-- forgotten after seven days.
create table comment_report (
    id         uuid        not null constraint pk_comment_report primary key,
    comment_id uuid        not null constraint fk_comment_report_comment_id references comment on delete cascade,
    reason     text        not null constraint ck_comment_report_reason check (
        reason in ('spam', 'insult', 'hate', 'off_topic', 'illegal', 'personal_data', 'misinformation', 'other')),
    text       text,
    -- What it counted for by the policy of its time.
    weight     integer     not null constraint ck_comment_report_weight check (weight >= 0),
    network    bytea,
    at         timestamptz not null,
    -- When, and by the number of which decision.
    closed_at  timestamptz,
    closed_by  integer,
    constraint ck_comment_report_closed check ((closed_at is null) = (closed_by is null))
);
create unique index uq_comment_report_comment_id_network on comment_report (comment_id, network) where closed_at is null;
create index ix_comment_report_comment_id_at on comment_report (comment_id, at);
create index ix_comment_report_network_at on comment_report (network, at) where network is not null;
create index ix_comment_report_at on comment_report (at) where network is not null;

-- What waits at the desk, and how urgently, is a matter of each comment alone, so that one index holds the queue.
alter table comment
    -- How many rules speak against it.
    add column suspicion      integer not null default 0,
    -- Whether a moderator ever decided anything on it.
    add column reviewed       boolean not null default false,
    -- The open ones: how many, what they weigh together, since when.
    add column reports        integer not null default 0 constraint ck_comment_reports check (reports >= 0),
    add column report_weight  integer not null default 0,
    add column reported_since timestamptz,
    -- The moderator who has it on the desk.
    add column leased_by      uuid,
    add column leased_until   timestamptz,
    add constraint ck_comment_reported check (
        (reports = 0) = (reported_since is null) and (reports > 0 or report_weight = 0)
        and (reports = 0 or state in ('published', 'hidden'))),
    add constraint ck_comment_leased check ((leased_by is null) = (leased_until is null));

update comment c set
    suspicion = coalesce((select s.suspicion from comment_screening s where s.comment_id = c.id), 0),
    reviewed = exists (select from decision d where d.comment_id = c.id and d.actor = 'moderator');

alter table comment_screening drop column leased_by, drop column leased_until;

alter table comment
    add column waiting text generated always as (case
        when state = 'pending' then 'held'
        when state = 'hidden' then 'hidden'
        when state = 'published' and reports > 0 then 'reported'
        when state = 'published' and not reviewed then 'unreviewed' end) stored,
    add column priority integer generated always as (
        suspicion + least(report_weight, 900) + case when state = 'hidden' then 1000 else 0 end) stored;

-- The queue in its order. None for leased_until: the few that are on desks are passed over, and a lease stays an update
-- in place.
create index ix_comment_priority on comment ((-priority), id) where waiting <> 'unreviewed';
create index ix_comment_priority_unreviewed on comment ((-priority), id) where waiting = 'unreviewed';

-- The thread around a comment, whatever state its neighbours are in.
create index ix_comment_article_id_created_at_id on comment (article_id, created_at, id);

-- Nothing of an erased comment stays, what others said about it included.
create function forget_reports() returns trigger language plpgsql as $$
begin
    delete from comment_report where comment_id = new.id;
    return null;
end
$$;

create trigger tr_comment_reports_erased after update of state on comment
    for each row when (new.state = 'erased') execute function forget_reports();
