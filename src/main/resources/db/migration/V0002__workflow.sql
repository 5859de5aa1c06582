-- Review, archive and schedule. What the clock decides is not stored: a published article whose time has not come is
-- scheduled, one whose time is over is a draft, whether or not anything runs at that moment.

alter table article
    drop constraint ck_article_state,
    add constraint ck_article_state check (state in ('draft', 'in_review', 'published', 'archived')),
    add column published_at timestamptz,
    add column unpublish_at timestamptz,
    -- Whether the moment of publication was told to those who listen.
    add column announced boolean not null default true,
    add constraint ck_article_published_at check ((state = 'published') = (published_at is not null)),
    add constraint ck_article_unpublish_at check (unpublish_at is null or unpublish_at > published_at);
create index ix_article_unannounced on article (published_at) where not announced;
create index ix_article_unpublish_at on article (unpublish_at) where unpublish_at is not null;

alter table publication add column unpublish_at timestamptz;
alter table publication_tag add column unpublish_at timestamptz;
alter table publication_author add column unpublish_at timestamptz;

-- Who did what to an article as a whole; by is null for the clock.
create table article_transition (
    id         uuid        not null constraint pk_article_transition primary key,
    article_id uuid        not null constraint fk_article_transition_article_id references article,
    action     text        not null,
    from_state text        not null,
    to_state   text        not null,
    by         uuid        constraint fk_article_transition_by references api_key,
    note       text,
    version    integer     not null,
    at         timestamptz not null
);
create index ix_article_transition_article_id_at on article_transition (article_id, at, id);
