-- Links in bodies name articles by the slugs of working copies, too, whatever the locale.
create index ix_article_slug on article (slug) where trashed_at is null;
