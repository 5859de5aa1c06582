-- Words of the site that the dictionary of German compounds lacks or gets wrong.
create table search_vocabulary (
    word       text        not null constraint pk_search_vocabulary primary key,
    id         uuid        not null default gen_random_uuid(),
    -- part: may be a part of compounds; exception: is never split; ignored: was learned, and is not wanted.
    kind       text        not null constraint ck_search_vocabulary_kind check (kind in ('part', 'exception', 'ignored')),
    -- Where it comes from: delivered with Klartext, from an editor, or learned from names and public articles.
    source     text        not null constraint ck_search_vocabulary_source check (source in ('built_in', 'editor', 'learned')),
    created_at timestamptz not null
);

-- The version of the vocabulary, and the one with which everything was last requested to be indexed again.
create table search_state (
    id                 smallint not null constraint pk_search_state primary key constraint ck_search_state_id check (id = 1),
    vocabulary_version bigint   not null,
    requested_version  bigint   not null
);
insert into search_state (id, vocabulary_version, requested_version) values (1, 1, 1);

insert into search_vocabulary (word, kind, source, created_at)
select word, 'exception', 'built_in', now()
from unnest(array['brandenburg', 'düsseldorf', 'erfolgreich', 'wolfsburg']) word
union all
select word, 'part', 'built_in', now()
from unnest(array['smartphone', 'update', 'display', 'streaming', 'browser', 'tablet', 'laptop', 'podcast', 'router',
                  'blog']) word;

-- Tags and authors whose names can be suggested, and whether readers can see articles of them.
create view named_entry as
    select 'tag' as kind, id, slug, name from tag where trashed_at is null
    union all
    select 'author', id, slug, name from author where trashed_at is null;

create function has_public_articles(kind text, entry uuid, now timestamptz) returns boolean
    language sql stable parallel safe
    return case kind
        when 'tag' then exists (select from publication_tag r
                                where r.tag_id = entry and is_public(r.published_at, r.unpublish_at, now))
        else exists (select from publication_author r
                     where r.author_id = entry and is_public(r.published_at, r.unpublish_at, now)) end;

create index ix_tag_name_folded on tag using gin (without_accents(name) gin_trgm_ops) where trashed_at is null;
create index ix_author_name_folded on author using gin (without_accents(name) gin_trgm_ops) where trashed_at is null;
create index ix_search_publication_headline on search_publication using gin (headline);

create view published_headline as
    select article_id, slug, locale, headline, published_at, unpublish_at from publication;
