-- Editors sort by the date of publication, past or planned.
create index ix_article_publication_date on article (coalesce(published_at, timestamptz '-infinity'), id);
