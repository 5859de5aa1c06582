-- Articles that are translations of each other are in one group; an article that has none is alone in its own.
alter table article add column translation_group uuid;
update article set translation_group = id;
alter table article alter column translation_group set not null;
-- What is in the trash does not keep its place from others.
create unique index uq_article_translation_group_locale on article (translation_group, locale)
    where trashed_at is null;
create index ix_article_translation_group on article (translation_group);

-- It stands here, too, so that delivery finds translations without a look at working copies.
alter table publication add column translation_group uuid;
update publication p set translation_group = a.translation_group from article a where a.id = p.article_id;
alter table publication alter column translation_group set not null;
create index ix_publication_translation_group on publication (translation_group);
