-- The background job that indexes texts and an editor who publishes write the same rows of the index, each in its own
-- order, and so could wait for each other until the database refused one of them. Everybody who changes an article locks
-- its row first, and the job does that now, too. It takes only articles and requests that nobody else has locked.

-- Removes at most that many requests, and returns them. Their articles are locked until the transaction ends.
create function take_search_pending(batch integer) returns setof search_pending language sql
begin atomic
    with waiting as (
        select article_id from search_pending order by article_id, published limit batch),
    locked as materialized (
        select id from article where id in (select article_id from waiting) order by id for no key update skip locked),
    due as materialized (
        select article_id, published from search_pending p
        where article_id in (select id from locked)
           or not exists (select from article a where a.id = p.article_id)
        order by article_id, published limit batch for update skip locked)
    delete from search_pending p using due
    where p.article_id = due.article_id and p.published = due.published
    returning p.*;
end;
