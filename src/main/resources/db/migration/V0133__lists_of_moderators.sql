-- Lists of moderators that start from an index, whatever they are filtered by.

-- Parts of words in any place.
create extension if not exists pg_trgm;
create index ix_comment_words on comment using gin (text gin_trgm_ops, edit_text gin_trgm_ops, name gin_trgm_ops);

create index ix_comment_reason_created_at on comment (reason, created_at, id) where reason is not null;

-- What the last screening of an edit told its writer, beside the comment, so that the queue finds it. The first decision
-- on a comment is about its submission.
alter table comment add column screened_reason text;
update comment c set screened_reason = (
    select d.reason from comment_decision d
    where d.comment_id = c.id and d.action = 'screen' order by d.number desc limit 1)
where c.waiting = 'edited';
create function keep_screened_reason() returns trigger language plpgsql as $$
begin
    update comment set screened_reason = new.reason where id = new.comment_id;
    return null;
end $$;
create trigger tr_comment_decision_screened after insert on comment_decision
    for each row when (new.action = 'screen' and new.number > 1) execute function keep_screened_reason();

create or replace view moderated_comment as
    select c.id, c.article_id, c.parent_id, c.state, c.reason, c.version, c.name, c.website, c.text, c.edit_text,
           c.edit_at, c.email_index as writer, c.verified_at is not null as verified,
           c.staff_key_id is not null as staff, c.created_at, c.state_since,
           c.waiting, c.priority, c.reports, c.leased_by, c.leased_until,
           coalesce(c.reason, case c.waiting when 'reported' then 'reported'
                                             when 'edited' then c.screened_reason end) as waiting_reason,
           case when c.waiting = 'edited' then c.edit_at
                else coalesce(c.reported_since, c.state_since) end as waiting_since
    from comment c;

-- The queue by one kind, by one reason, and by the longest wait.
create index ix_comment_waiting_priority on comment (waiting, (-priority), id) where waiting is not null;
create index ix_comment_waiting_reason_priority on comment (
    (coalesce(reason, case waiting when 'reported' then 'reported' when 'edited' then screened_reason end)),
    (-priority), id) where waiting <> 'unreviewed';
create index ix_comment_waiting_since on comment (
    (case when waiting = 'edited' then edit_at else coalesce(reported_since, state_since) end))
    where waiting <> 'unreviewed';
create index ix_comment_signal_code on comment_signal (code, comment_id) where decisive;
create index ix_comment_screening_language on comment_screening (language, comment_id);

-- The numbers of the metrics are counted in indexes.
drop index ix_comment_created_at;
create index ix_comment_created_at on comment (created_at, id) include (staff_key_id);
