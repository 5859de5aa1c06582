-- Paths of the site in working copies that lead to no article yet. When one appears there, the paths become links to it.
-- A locale of '' is that of a path without one.
create table unresolved_link (
    article_id uuid not null,
    slug text not null,
    locale text not null,
    constraint pk_unresolved_link primary key (article_id, slug, locale),
    constraint fk_unresolved_link_article_id foreign key (article_id) references article (id) on delete cascade
);

create index ix_unresolved_link_slug on unresolved_link (slug);

-- Texts that were written before: their paths are taken by their last part, in any locale.
insert into unresolved_link (article_id, slug, locale)
select distinct a.id, m.parts[1], ''
from article a,
     jsonb_path_query(cast(a.body as jsonb), 'strict $.**.href') href,
     regexp_match(href #>> '{}', '^/(?:[^?#]*/)?([a-z0-9][a-z0-9-]{0,119})/?(?:[?#].*)?$') as m(parts)
where m.parts is not null
on conflict do nothing;

-- The unresolved links to which there is an article now.
create view resolvable_link as
select u.article_id, u.slug, u.locale
from unresolved_link u
where exists (select from article a
              where a.slug = u.slug and u.locale in ('', a.locale) and a.trashed_at is null)
   or exists (select from publication p where p.slug = u.slug and u.locale in ('', p.locale))
   or exists (select from former_slug f join article present on present.id = f.article_id
              where f.slug = u.slug and u.locale in ('', f.locale));
