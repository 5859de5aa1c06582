-- The main picture of the article, and the part of it that is shown, for the pictures in sitemaps.
create or replace view public_page as
    select article_id, slug, locale, headline, translation_group, published_at, unpublish_at, updated_at,
           cast(image #>> '{asset,id}' as uuid) as image_id,
           cast(image #>> '{crop,x}' as double precision) as image_crop_x,
           cast(image #>> '{crop,y}' as double precision) as image_crop_y,
           cast(image #>> '{crop,width}' as double precision) as image_crop_width,
           cast(image #>> '{crop,height}' as double precision) as image_crop_height
    from publication where not coalesce(cast(seo ->> 'noindex' as boolean), false);
