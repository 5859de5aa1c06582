-- What readers call an article, and when they see it.
create view reader_title as
    select article_id, locale, slug, headline, published_at, unpublish_at from publication;
