-- Links in bodies name articles by the slugs of working copies, too, whatever the locale.
create index ix_article_slug on article (slug) where trashed_at is null;

-- What editors show with an article, in their order. It points at identities: whatever becomes of the other article,
-- the relation stays, and readers see of it what is public.
create table article_related (
    article_id uuid    not null constraint fk_article_related_article_id references article,
    position   integer not null,
    related_id uuid    not null constraint fk_article_related_related_id references article,
    constraint pk_article_related primary key (article_id, position),
    constraint uq_article_related_related_id_article_id unique (related_id, article_id)
        deferrable initially deferred,
    constraint ck_article_related_related_id check (related_id <> article_id)
);

create table publication_related (
    article_id uuid    not null constraint fk_publication_related_article_id references publication on delete cascade,
    position   integer not null,
    related_id uuid    not null constraint fk_publication_related_related_id references article,
    constraint pk_publication_related primary key (article_id, position)
);

-- Where two references change places, the one is written before the other has left.
alter table article_tag
    drop constraint uq_article_tag_tag_id_article_id,
    add constraint uq_article_tag_tag_id_article_id unique (tag_id, article_id) deferrable initially deferred;
alter table article_author
    drop constraint uq_article_author_author_id_article_id,
    add constraint uq_article_author_author_id_article_id unique (author_id, article_id) deferrable initially deferred;
