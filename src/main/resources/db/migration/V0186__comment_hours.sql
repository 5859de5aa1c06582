-- The members of the policy that say when comments are open, as they were written for the article or else for the site.
-- No row if nobody wrote a policy. PostgreSQL executes a function that returns a table as a part of the query, and reads
-- the policy of the site once for all articles.
create function written_comment_terms(article uuid) returns table (terms jsonb) language sql stable as $$
    select jsonb_build_object(
        'mode', coalesce(d.own ->> 'mode', d.site ->> 'mode'),
        'closeAfterDays', cast(coalesce(d.own ->> 'closeAfterDays', d.site ->> 'closeAfterDays') as integer),
        'hours', coalesce(nullif(d.own -> 'hours', 'null'), nullif(d.site -> 'hours', 'null')))
    from (select (select draft from moderation_policy where article_id = article order by number desc limit 1) as own,
                 (select draft from moderation_policy where article_id is null order by number desc limit 1) as site) d
    where d.own is not null or d.site is not null
$$;
drop function written_policy(uuid, text);
