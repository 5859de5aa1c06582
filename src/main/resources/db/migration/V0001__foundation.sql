-- Ids are UUIDv7, times are UTC in microseconds. What people sort by is collated the Unicode way: Ä beside A.
-- Constraints: pk_ uq_ fk_ ck_ ix_ + table + columns.

-- The secret with which this installation signs cursors and other tokens that it takes back.
create table signing_key (
    id     smallint not null constraint pk_signing_key primary key constraint ck_signing_key_id check (id = 1),
    secret bytea    not null
);

-- The outbox. Numbers are drawn under the lock of the one counter row, at the end of each transaction.
create table event_counter (
    id   smallint not null constraint pk_event_counter primary key constraint ck_event_counter_id check (id = 1),
    last bigint   not null
);
insert into event_counter (id, last) values (1, 0);

create table event (
    sequence    bigint      not null constraint pk_event primary key,
    id          uuid        not null constraint uq_event_id unique,
    type        text        not null,
    subject     uuid        not null,
    data        jsonb       not null,
    occurred_at timestamptz not null
);

create table api_key (
    id           uuid        not null constraint pk_api_key primary key,
    name         text        not null,
    prefix       text        not null,
    hash         bytea       not null constraint uq_api_key_hash unique,
    role         text,
    scopes       text[]      not null,
    version      integer     not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index ix_api_key_created_at on api_key (created_at, id);

create table tag (
    id          uuid        not null constraint pk_tag primary key,
    slug        text        not null,
    name        text collate "und-x-icu" not null,
    description text,
    version     integer     not null,
    created_at  timestamptz not null,
    created_by  uuid        not null constraint fk_tag_created_by references api_key,
    updated_at  timestamptz not null,
    updated_by  uuid        not null constraint fk_tag_updated_by references api_key,
    trashed_at  timestamptz
);
-- What is in the trash does not keep its slug from others.
create unique index uq_tag_slug on tag (slug) where trashed_at is null;
create index ix_tag_name on tag (name, id);

create table author (
    id         uuid        not null constraint pk_author primary key,
    slug       text        not null,
    name       text collate "und-x-icu" not null,
    bio        text,
    version    integer     not null,
    created_at timestamptz not null,
    created_by uuid        not null constraint fk_author_created_by references api_key,
    updated_at timestamptz not null,
    updated_by uuid        not null constraint fk_author_updated_by references api_key,
    trashed_at timestamptz
);
create unique index uq_author_slug on author (slug) where trashed_at is null;
create index ix_author_name on author (name, id);

-- The working copy: what editors see and change. Its JSON is kept as it was written (json, not jsonb): it is passed
-- through to readers and never searched.
create table article (
    id         uuid        not null constraint pk_article primary key,
    state      text        not null constraint ck_article_state check (state in ('draft', 'published')),
    version    integer     not null constraint ck_article_version check (version > 0),
    locale     text        not null,
    slug       text,
    kicker     text,
    headline   text collate "und-x-icu",
    lead       text,
    body       json        not null,
    sources    json        not null,
    seo        json        not null,
    reading_minutes integer not null,
    created_at timestamptz not null,
    created_by uuid        not null constraint fk_article_created_by references api_key,
    updated_at timestamptz not null,
    updated_by uuid        not null constraint fk_article_updated_by references api_key,
    first_published_at timestamptz,
    trashed_at timestamptz
);
create unique index uq_article_locale_slug on article (locale, slug) where trashed_at is null;
create index ix_article_updated_at on article (updated_at, id);

create table article_tag (
    article_id uuid    not null constraint fk_article_tag_article_id references article,
    position   integer not null,
    tag_id     uuid    not null constraint fk_article_tag_tag_id references tag,
    constraint pk_article_tag primary key (article_id, position),
    constraint uq_article_tag_tag_id_article_id unique (tag_id, article_id)
);

create table article_author (
    article_id uuid    not null constraint fk_article_author_article_id references article,
    position   integer not null,
    author_id  uuid    not null constraint fk_article_author_author_id references author,
    constraint pk_article_author primary key (article_id, position),
    constraint uq_article_author_author_id_article_id unique (author_id, article_id)
);

-- The publication: what readers see. Delivery reads these tables and never those of the working copy.
create table publication (
    article_id      uuid        not null constraint pk_publication primary key
                                constraint fk_publication_article_id references article,
    version         integer     not null,
    locale          text        not null,
    slug            text        not null,
    kicker          text,
    headline        text collate "und-x-icu" not null,
    lead            text,
    body            json        not null,
    sources         json        not null,
    seo             json        not null,
    reading_minutes integer     not null,
    published_at    timestamptz not null,
    updated_at      timestamptz not null
);
create unique index uq_publication_locale_slug on publication (locale, slug);
create index ix_publication_slug on publication (slug);
create index ix_publication_published_at on publication (published_at, article_id);
create index ix_publication_updated_at on publication (updated_at, article_id);
create index ix_publication_headline on publication (headline, article_id);

-- published_at stands here, too, so that a page of one tag or author is read from one index.
create table publication_tag (
    article_id   uuid        not null constraint fk_publication_tag_article_id references publication on delete cascade,
    position     integer     not null,
    tag_id       uuid        not null constraint fk_publication_tag_tag_id references tag,
    published_at timestamptz not null,
    constraint pk_publication_tag primary key (article_id, position)
);
create index ix_publication_tag_tag_id_published_at on publication_tag (tag_id, published_at, article_id);

create table publication_author (
    article_id   uuid        not null constraint fk_publication_author_article_id references publication on delete cascade,
    position     integer     not null,
    author_id    uuid        not null constraint fk_publication_author_author_id references author,
    published_at timestamptz not null,
    constraint pk_publication_author primary key (article_id, position)
);
create index ix_publication_author_author_id_published_at on publication_author (author_id, published_at, article_id);
