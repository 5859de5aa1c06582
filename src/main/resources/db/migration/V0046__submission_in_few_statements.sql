-- Counts a comment against the limits of its network and of its article, and returns when a full limit was used for the
-- last time but so many; both are null if the comment was counted. Comments from one network are counted one after the
-- other: each statement sees what was committed before the lock was granted.
create function count_comment_arrival(
    today bytea, yesterday bytea, article uuid, window_start timestamptz, arrived timestamptz,
    most_of_network integer, most_of_article integer,
    out full_network timestamptz, out full_article timestamptz)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('comments from ' || encode(today, 'hex'), 0));
    select a.at into full_network from comment_arrival a
        where a.network in (today, yesterday) and a.at > window_start
        order by a.at desc offset most_of_network - 1 limit 1;
    select a.at into full_article from comment_arrival a
        where a.article_id = article and a.at > window_start
        order by a.at desc offset most_of_article - 1 limit 1;
    if full_network is null and full_article is null then
        insert into comment_arrival (network, article_id, at) values (today, article, arrived);
    end if;
end
$$;

-- Whether a writer said the same in the same place, in a comment that is neither withdrawn nor erased, and whether one of
-- those comments came from the same IP address. Of two equal submissions at the same time, the second waits for the first.
create function find_equal_comments(
    writer bytea, article uuid, parent uuid, said text, ip_address text,
    out any_found boolean, out from_same_address boolean)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('comments by ' || encode(writer, 'hex'), 0));
    select count(*) > 0, coalesce(bool_or(a.address = ip_address), false) into any_found, from_same_address
        from comment c left join comment_address a on a.comment_id = c.id
        where c.email_index = writer and c.article_id = article and c.parent_id is not distinct from parent
        and c.state <> 'withdrawn' and (c.text = said or c.edit_text = said);
end
$$;

-- The names of the newsroom, which readers may not use.
create index ix_comment_staff_name on comment (name) where staff is not null;
