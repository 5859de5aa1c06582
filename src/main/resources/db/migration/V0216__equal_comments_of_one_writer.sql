-- Whether a writer said the same in the same place, in a comment that is neither withdrawn nor erased, whether one of those
-- comments came from the same IP address, and the depth of the comment that is answered, if it is public. Of two equal
-- submissions at the same time, the second waits for the first; others do not.
--
-- The function begins with the few comments of the writer. The planner preferred the many comments of the article while it
-- had no statistics of a table that grows fast.
create or replace function find_equal_comments(
    writer bytea, article uuid, parent uuid, said text, ip_address text,
    out any_found boolean, out from_same_address boolean, out parent_depth integer)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(
        concat_ws(' ', 'comment', encode(writer, 'hex'), article, coalesce(parent, article), said), 0));
    with own as materialized (
        select c.id, c.article_id, c.parent_id, c.state, c.text, c.edit_text
        from comment c where c.email_index = writer)
    select count(*) > 0, coalesce(bool_or(a.address = ip_address), false) into any_found, from_same_address
        from own c left join comment_address a on a.comment_id = c.id
        where c.article_id = article and c.parent_id is not distinct from parent
        and c.state <> 'withdrawn' and (c.text = said or c.edit_text = said);
    select c.depth into parent_depth from comment c
        where c.id = parent and c.article_id = article and c.state = 'published';
end
$$;
