-- When readers last got another version of the article, or got it again.
alter table publication add column changed_at timestamptz;
update publication p set changed_at = greatest(
    p.published_at, p.updated_at,
    (select max(r.published_at) from published_revision r where r.article_id = p.article_id));
alter table publication alter column changed_at set not null;
