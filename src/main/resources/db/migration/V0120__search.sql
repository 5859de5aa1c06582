-- The search index. What is found is made by the application, see the package io.klartext.search.analysis; the database
-- keeps it, finds, and ranks.
create extension if not exists pg_trgm;

-- What search knows of an article: the publication, and the working copy.
create view searchable_publication as
select p.article_id, p.version, p.locale, null as slug, p.kicker, p.headline, p.lead, p.body, p.published_at, p.unpublish_at,
       array(select e.name from publication_tag r join tag e on e.id = r.tag_id
             where r.article_id = p.article_id and e.trashed_at is null order by r.position) as tags,
       array(select e.name from publication_author r join author e on e.id = r.author_id
             where r.article_id = p.article_id and e.trashed_at is null order by r.position) as authors
from publication p;

create view searchable_working_copy as
select a.id as article_id, a.version, a.locale, a.slug, a.kicker, a.headline, a.lead, a.body, a.published_at, a.unpublish_at,
       array(select e.name from article_tag r join tag e on e.id = r.tag_id
             where r.article_id = a.id order by r.position) as tags,
       array(select e.name from article_author r join author e on e.id = r.author_id
             where r.article_id = a.id order by r.position) as authors
from article a;

-- No foreign keys: they would wait for articles that are being edited. Triggers delete the rows.
create table search_publication (
    article_id   uuid        not null constraint pk_search_publication primary key,
    version      integer     not null,
    locale       text        not null,
    published_at timestamptz not null,
    unpublish_at timestamptz,
    words        tsvector    not null,
    -- The words of the headline again, so that they count more.
    headline     tsvector    not null,
    -- The words as they are written, each once, in lower case; and those of them that search_word counts.
    written      text[]      not null,
    counted      text[]      not null default '{}'
);
create index ix_search_publication_words on search_publication using gin (words);
create index ix_search_publication_published_at on search_publication (published_at, article_id);
create index ix_search_publication_counted on search_publication (article_id) where written <> counted;
create index ix_search_publication_unpublish_at on search_publication (unpublish_at) where unpublish_at is not null;

create table search_working_copy (
    article_id uuid     not null constraint pk_search_working_copy primary key,
    version    integer  not null,
    words      tsvector not null
);
create index ix_search_working_copy_words on search_working_copy using gin (words);

-- What has to be indexed again. The number makes a change wait for the server that is indexing the former state.
create table search_pending (
    article_id uuid    not null,
    published  boolean not null,
    requests   integer not null default 1,
    constraint pk_search_pending primary key (article_id, published)
);

-- In how many articles that readers can see a word is written.
create table search_word (
    word     text    not null constraint pk_search_word primary key,
    articles bigint not null
);
create index ix_search_word_articles on search_word (articles) where articles <= 0;
create index ix_search_word_word on search_word using gin (word gin_trgm_ops);

-- Words of publications that have ended, to be subtracted.
create table search_ended (
    id    bigint generated always as identity constraint pk_search_ended primary key,
    words text[] not null
);

create function request_search_index(article uuid, of_publication boolean) returns void
    language sql
    begin atomic
        insert into search_pending (article_id, published) values (article, of_publication)
        on conflict (article_id, published) do update set requests = search_pending.requests + 1;
    end;

create function search_article_changed() returns trigger language plpgsql as $$
begin
    perform request_search_index(new.id, false);
    return null;
end $$;
create trigger tr_article_search_inserted after insert on article
    for each row execute function search_article_changed();
create trigger tr_article_search_updated after update of version on article
    for each row when (new.version <> old.version) execute function search_article_changed();

create function search_article_deleted() returns trigger language plpgsql as $$
begin
    delete from search_working_copy where article_id = old.id;
    return null;
end $$;
create trigger tr_article_search_deleted after delete on article
    for each row execute function search_article_deleted();

create function search_publication_changed() returns trigger language plpgsql as $$
begin
    perform request_search_index(new.article_id, true);
    return null;
end $$;
create trigger tr_publication_search_inserted after insert on publication
    for each row execute function search_publication_changed();
create trigger tr_publication_search_updated after update of version on publication
    for each row when (new.version <> old.version) execute function search_publication_changed();

create function search_publication_moved() returns trigger language plpgsql as $$
begin
    update search_publication set published_at = new.published_at, unpublish_at = new.unpublish_at
    where article_id = new.article_id;
    return null;
end $$;
create trigger tr_publication_search_moved after update of published_at, unpublish_at on publication
    for each row
    when (new.published_at <> old.published_at or new.unpublish_at is distinct from old.unpublish_at)
    execute function search_publication_moved();

create function search_publication_deleted() returns trigger language plpgsql as $$
begin
    with ended as (delete from search_publication where article_id = old.article_id returning counted)
    insert into search_ended (words) select counted from ended where counted <> '{}';
    return null;
end $$;
create trigger tr_publication_search_deleted after delete on publication
    for each row execute function search_publication_deleted();

-- Names of tags and authors are words of their articles.
create function search_tag_changed() returns trigger language plpgsql as $$
begin
    perform request_search_index(article_id, false) from
        (select article_id from article_tag where tag_id = new.id order by article_id) r;
    perform request_search_index(article_id, true) from
        (select article_id from publication_tag where tag_id = new.id order by article_id) r;
    return null;
end $$;
create trigger tr_tag_search_updated after update of name, trashed_at on tag
    for each row
    when (new.name <> old.name or new.trashed_at is distinct from old.trashed_at) execute function search_tag_changed();

create function search_author_changed() returns trigger language plpgsql as $$
begin
    perform request_search_index(article_id, false) from
        (select article_id from article_author where author_id = new.id order by article_id) r;
    perform request_search_index(article_id, true) from
        (select article_id from publication_author where author_id = new.id order by article_id) r;
    return null;
end $$;
create trigger tr_author_search_updated after update of name, trashed_at on author
    for each row
    when (new.name <> old.name or new.trashed_at is distinct from old.trashed_at)
    execute function search_author_changed();

-- A merge moves many references: they are requested in the order of all who request several.
create function search_tag_moved() returns trigger language plpgsql as $$
begin
    perform request_search_index(article_id, tg_argv[0] = 'publication') from
        (select distinct a.article_id from added a
         where not exists (select from removed r where r.article_id = a.article_id and r.tag_id = a.tag_id)
         order by a.article_id) r;
    return null;
end $$;
create trigger tr_article_tag_search_moved after update on article_tag
    referencing old table as removed new table as added
    for each statement execute function search_tag_moved('article');
create trigger tr_publication_tag_search_moved after update on publication_tag
    referencing old table as removed new table as added
    for each statement execute function search_tag_moved('publication');

create function search_author_moved() returns trigger language plpgsql as $$
begin
    perform request_search_index(article_id, tg_argv[0] = 'publication') from
        (select distinct a.article_id from added a
         where not exists (select from removed r where r.article_id = a.article_id and r.author_id = a.author_id)
         order by a.article_id) r;
    return null;
end $$;
create trigger tr_article_author_search_moved after update on article_author
    referencing old table as removed new table as added
    for each statement execute function search_author_moved('article');
create trigger tr_publication_author_search_moved after update on publication_author
    referencing old table as removed new table as added
    for each statement execute function search_author_moved('publication');

-- Articles that were there before are indexed in the background.
insert into search_pending (article_id, published)
select id, false from article union all select article_id, true from publication;

-- The index of editors alone, which this one replaces.
alter table article drop column words;
drop function has_words, word_beginnings, search_words, body_text, without_diacritics, with_umlauts_in_two_letters;
