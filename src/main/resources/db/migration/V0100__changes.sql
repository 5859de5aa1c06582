-- What readers may learn of an event, and where on the site it shows.
alter table event
    add column is_public boolean not null default false,
    add column paths     text[]  not null default '{}';

update event set is_public = true
where type in ('article.published', 'article.unpublished', 'comment.published', 'comment.changed', 'comment.unpublished');

-- Events up to that number have been deleted.
alter table event_counter add column pruned bigint not null default 0;

create view change_log as
    select sequence, id, type, subject, occurred_at, groups, paths, is_public,
           case when type like 'article.%' then subject else cast(data ->> 'articleId' as uuid) end as article_id
    from event where sequence is not null;

-- The numbers that the log holds: from above the first to the last.
create view change_log_range as select pruned, last from event_counter;
