-- Readers' comments. Addresses are encrypted; email_index, a keyed hash, finds what one address wrote. What is erased
-- keeps its place in the thread and nothing else.
create table comment (
    id           uuid        not null constraint pk_comment primary key,
    article_id   uuid        not null constraint fk_comment_article_id references article on delete cascade,
    parent_id    uuid        constraint fk_comment_parent_id references comment on delete cascade,
    depth        integer     not null constraint ck_comment_depth check (depth >= 0),
    state        text        not null constraint ck_comment_state check (
        state in ('pending', 'published', 'hidden', 'rejected', 'spam', 'withdrawn', 'erased')),
    -- Counts texts: what moderators decide on is one of them.
    version      integer     not null constraint ck_comment_version check (version > 0),
    name         text,
    website      text,
    text         text,
    -- Why it is not published.
    reason       text,
    email        bytea,
    email_index  bytea,
    status_token bytea       constraint uq_comment_status_token unique,
    -- Who answered on behalf of the newsroom.
    staff        uuid        constraint fk_comment_staff references api_key,
    -- Published descendants of all generations: where there are some, a removed comment leaves a tombstone.
    replies      integer     not null default 0 constraint ck_comment_replies check (replies >= 0),
    created_at   timestamptz not null,
    state_since  timestamptz not null,
    published_at timestamptz,
    constraint ck_comment_erased check (
        state <> 'erased' or (name is null and website is null and text is null
                              and email is null and email_index is null and status_token is null))
);
create index ix_comment_article_id_created_at on comment (article_id, created_at, id)
    where parent_id is null and (state = 'published' or replies > 0);
create index ix_comment_parent_id_created_at on comment (parent_id, created_at, id);
create index ix_comment_state_created_at on comment (state, created_at, id);
create index ix_comment_created_at on comment (created_at, id);
create index ix_comment_email_index on comment (email_index, created_at) where email_index is not null;

-- Where comments came from, for a few days. No other table knows it.
create table comment_address (
    comment_id uuid        not null constraint pk_comment_address primary key
                           constraint fk_comment_address_comment_id references comment on delete cascade,
    address    text        not null,
    at         timestamptz not null
);
create index ix_comment_address_at on comment_address (at);

-- When how many came, to keep floods away. The network is a keyed hash, with another key each day.
create table comment_arrival (
    network    bytea       not null,
    article_id uuid        not null,
    at         timestamptz not null
);
create index ix_comment_arrival_network_at on comment_arrival (network, at);
create index ix_comment_arrival_article_id_at on comment_arrival (article_id, at);
create index ix_comment_arrival_at on comment_arrival (at);

-- How many comments of an article readers see.
create table article_comments (
    article_id uuid    not null constraint pk_article_comments primary key
                       constraint fk_article_comments_article_id references article on delete cascade,
    published  integer not null constraint ck_article_comments_published check (published >= 0)
);

-- Every change of a comment's state, for ever: no reference to the comment, which may go. Each entry's hash covers the
-- one before it.
create table decision (
    comment_id    uuid        not null,
    number        integer     not null,
    article_id    uuid        not null,
    actor         text        not null constraint ck_decision_actor check (actor in ('system', 'moderator', 'writer', 'admin')),
    actor_id      uuid,
    action        text        not null,
    from_state    text,
    to_state      text        not null,
    reason        text,
    note          text,
    policy        integer,
    version       integer     not null,
    at            timestamptz not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    constraint pk_decision primary key (comment_id, number)
);
create index ix_decision_at on decision (at, comment_id, number);

create function refuse_decision_change() returns trigger language plpgsql as $$
begin
    raise exception 'decisions are immutable' using errcode = 'restrict_violation';
end
$$;

create trigger tr_decision_immutable before update or delete on decision
    for each row execute function refuse_decision_change();

create trigger tr_decision_kept before truncate on decision
    for each statement execute function refuse_decision_change();
