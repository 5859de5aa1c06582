-- Published articles with changes in review, which are few, are found without a look at all that are published.
create index ix_article_change_submitted on article (updated_at, id) where change_submitted;
