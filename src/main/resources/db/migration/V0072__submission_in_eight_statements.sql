-- Changes the number of public comments of an article. Those who change the same number wait for each other, so it comes
-- last in a transaction.
create function change_comment_count(article uuid, change integer) returns void language sql as $$
    insert into article_comments as n (article_id, published) values (article, greatest(change, 0))
    on conflict (article_id) do update set published = n.published + change
$$;

-- Counts a comment where readers see it: as a reply to all comments above it, from the nearest up, and then on its article.
create function count_public_comment(article uuid, parent uuid, change integer) returns void language plpgsql as $$
declare
    above uuid;
begin
    for above in
        with recursive ancestor as (
            select id, parent_id, depth from comment where id = parent
            union all
            select c.id, c.parent_id, c.depth from comment c join ancestor a on c.id = a.parent_id)
        select id from ancestor order by depth desc
    loop
        update comment set replies = replies + change where id = above;
    end loop;
    perform change_comment_count(article, change);
end
$$;

-- Whether a writer said the same in the same place, in a comment that is neither withdrawn nor erased, whether one of those
-- comments came from the same IP address, and the depth of the comment that is answered, if it is public. Of two equal
-- submissions at the same time, the second waits for the first; others do not.
drop function find_equal_comments;
create function find_equal_comments(
    writer bytea, article uuid, parent uuid, said text, ip_address text,
    out any_found boolean, out from_same_address boolean, out parent_depth integer)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(
        concat_ws(' ', 'comment', encode(writer, 'hex'), article, coalesce(parent, article), said), 0));
    select count(*) > 0, coalesce(bool_or(a.address = ip_address), false) into any_found, from_same_address
        from comment c left join comment_address a on a.comment_id = c.id
        where c.email_index = writer and c.article_id = article and c.parent_id is not distinct from parent
        and c.state <> 'withdrawn' and (c.text = said or c.edit_text = said);
    select c.depth into parent_depth from comment c
        where c.id = parent and c.article_id = article and c.state = 'published';
end
$$;
