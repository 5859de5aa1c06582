-- Every text that an article ever had. A row is written with each change of content and is never changed; what it
-- refers to by id stays readable although the tag or author may be in the trash. json, not jsonb: a block comes back as
-- it was written.
create table revision (
    article_id    uuid        not null constraint fk_revision_article_id references article,
    number        integer     not null constraint ck_revision_number check (number > 0),
    content       json        not null,
    created_at    timestamptz not null,
    created_by    uuid        not null constraint fk_revision_created_by references api_key,
    restored_from integer,
    constraint pk_revision primary key (article_id, number),
    -- Keeps the revision that another one repeats.
    constraint fk_revision_article_id_restored_from foreign key (article_id, restored_from) references revision,
    constraint ck_revision_restored_from check (restored_from < number)
);
create index ix_revision_article_id_restored_from on revision (article_id, restored_from)
    where restored_from is not null;

-- Which revisions readers have seen. The foreign key keeps them.
create table published_revision (
    article_id   uuid        not null,
    number       integer     not null,
    published_at timestamptz not null,
    constraint pk_published_revision primary key (article_id, number),
    constraint fk_published_revision_article_id_number foreign key (article_id, number) references revision
);

-- What was there before there were revisions: the working copies, and the publications that differ from them. Who
-- wrote the latter is not known any more, so they count as written by the article's creator.
insert into revision (article_id, number, content, created_at, created_by)
select a.id, a.version,
       json_build_object(
           'locale', a.locale, 'slug', a.slug, 'kicker', a.kicker, 'headline', a.headline, 'lead', a.lead,
           'body', a.body, 'sources', a.sources, 'seo', a.seo,
           'tags', (select coalesce(json_agg(t.tag_id order by t.position), '[]')
                    from article_tag t where t.article_id = a.id),
           'authors', (select coalesce(json_agg(w.author_id order by w.position), '[]')
                       from article_author w where w.article_id = a.id)),
       a.updated_at, a.updated_by
from article a;

insert into revision (article_id, number, content, created_at, created_by)
select p.article_id, p.version,
       json_build_object(
           'locale', p.locale, 'slug', p.slug, 'kicker', p.kicker, 'headline', p.headline, 'lead', p.lead,
           'body', p.body, 'sources', p.sources, 'seo', p.seo,
           'tags', (select coalesce(json_agg(t.tag_id order by t.position), '[]')
                    from publication_tag t where t.article_id = p.article_id),
           'authors', (select coalesce(json_agg(w.author_id order by w.position), '[]')
                       from publication_author w where w.article_id = p.article_id)),
       p.updated_at, a.created_by
from publication p join article a on a.id = p.article_id
where p.version <> a.version;

insert into published_revision (article_id, number, published_at)
select article_id, version, updated_at from publication;

-- Nobody changes a revision, and only the thinning, which says so for its transaction, deletes one.
create function refuse_revision_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('klartext.thinning', true) = 'on' then
        return old;
    end if;
    raise exception 'revision % of article % is immutable', old.number, old.article_id
        using errcode = 'restrict_violation';
end
$$;

create trigger tr_revision_immutable before update or delete on revision
    for each row execute function refuse_revision_change();
