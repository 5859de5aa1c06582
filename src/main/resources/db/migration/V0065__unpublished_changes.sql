-- Whether the working copy differs from what is published or scheduled. Columns that both tables have are text, except
-- for a few, so that a new member is compared without being named here.
create function has_unpublished_changes(working_copy article, published publication) returns boolean
    language sql stable parallel safe
    return coalesce(working_copy.version <> published.version, false) and (
        exists (select
                from (select to_jsonb(working_copy) as members) w,
                     jsonb_each(to_jsonb(published) - array['version', 'translation_group', 'reading_minutes',
                                                            'published_at', 'unpublish_at', 'updated_at']) member
                where jsonb_exists(w.members, member.key) and member.value is distinct from w.members -> member.key)
        or array(select tag_id from article_tag where article_id = working_copy.id order by position)
            <> array(select tag_id from publication_tag where article_id = working_copy.id order by position)
        or array(select author_id from article_author where article_id = working_copy.id order by position)
            <> array(select author_id from publication_author where article_id = working_copy.id order by position)
        or array(select related_id from article_related where article_id = working_copy.id order by position)
            <> array(select related_id from publication_related where article_id = working_copy.id order by position));
