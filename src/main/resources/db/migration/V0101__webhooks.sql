-- Endpoints of others that are told of changes. The secrets are sealed with the key of the installation.
create table webhook (
    id               uuid        not null constraint pk_webhook primary key,
    version          integer     not null,
    url              text        not null,
    target           text        not null
        constraint ck_webhook_target check (target in ('generic', 'next_revalidate', 'purge', 'build_hook')),
    types            text[]      not null,
    -- The types of which also changes that readers do not see are told.
    open_types       text[]      not null,
    tags             uuid[]      not null,
    authors          uuid[]      not null,
    locales          text[]      not null,
    quiet_seconds    integer     not null constraint ck_webhook_quiet_seconds check (quiet_seconds between 0 and 3600),
    -- A value for the header Authorization, if the receiver wants one.
    sealed_authorization bytea,
    sealed_secret    bytea       not null,
    sealed_former_secret bytea,
    former_secret_until timestamptz,
    state            text        not null constraint ck_webhook_state check (state in ('active', 'paused', 'disabled')),
    state_reason     text,
    -- Nothing is sent before that moment, because the endpoint has asked to wait.
    held_until       timestamptz,
    -- Deliveries have been made for all changes up to that number.
    position         bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null
);

create table webhook_delivery (
    id             uuid        not null constraint pk_webhook_delivery primary key,
    webhook_id     uuid        not null constraint fk_webhook_delivery_webhook_id references webhook on delete cascade,
    type           text        not null,
    first_sequence bigint      not null,
    last_sequence  bigint      not null,
    body           text        not null,
    state          text        not null constraint ck_webhook_delivery_state
        check (state in ('collecting', 'waiting', 'sending', 'delivered', 'failed')),
    created_at     timestamptz not null,
    due_at         timestamptz not null,
    leased_until   timestamptz,
    attempts       integer     not null default 0,
    -- How many attempts there were when somebody asked for it again.
    round          integer     not null default 0
);
create index ix_webhook_delivery_webhook_id on webhook_delivery (webhook_id, id);
create index ix_webhook_delivery_webhook_id_due_at on webhook_delivery (webhook_id, due_at)
    where state in ('collecting', 'waiting', 'sending');
create index ix_webhook_delivery_created_at on webhook_delivery (created_at);

create table webhook_attempt (
    delivery_id  uuid        not null
        constraint fk_webhook_attempt_delivery_id references webhook_delivery on delete cascade,
    number       integer     not null,
    at           timestamptz not null,
    status       integer,
    duration_ms  bigint      not null,
    answer       text,
    error        text,
    constraint pk_webhook_attempt primary key (delivery_id, number)
);

-- By what the changes of an article are filtered: its working copy and its publication together.
create view article_filing as
    select a.id as article_id, array[a.locale, p.locale] as locales,
           array(select tag_id from article_tag where article_id = a.id
                 union select tag_id from publication_tag where article_id = a.id) as tags,
           array(select author_id from article_author where article_id = a.id
                 union select author_id from publication_author where article_id = a.id) as authors
    from article a left join publication p on p.article_id = a.id;

-- An admin may do everything, what is new included.
update api_key set scopes = scopes || '{webhooks:manage}' where role = 'admin';
