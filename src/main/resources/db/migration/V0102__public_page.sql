-- The pages of articles that search engines may list; whether one is public at a moment, is_public tells.
create view public_page as
    select article_id, slug, locale, headline, translation_group, published_at, unpublish_at, updated_at
    from publication where not coalesce(cast(seo ->> 'noindex' as boolean), false);
