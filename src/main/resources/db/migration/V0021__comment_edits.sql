-- Writers may change what they said, for a while. Where readers see the comment, what it is changed to may have to wait
-- for a moderator: it is edit_text until then.
alter table comment
    -- How often its writer changed it.
    add column edits     integer     not null default 0 constraint ck_comment_edits check (edits >= 0),
    -- When readers got another text of it last.
    add column edited_at timestamptz,
    add column edit_text text,
    add column edit_at   timestamptz,
    add constraint ck_comment_edit_at check ((edit_text is null) = (edit_at is null)),
    -- What is rejected, taken back or erased has none.
    add constraint ck_comment_edit_text check (edit_text is null or state in ('published', 'hidden'));

-- An edit that waits is something to decide on, too. The queue is as it was otherwise.
alter table comment drop column waiting;
alter table comment add column waiting text generated always as (case
    when state = 'pending' then 'held'
    when state = 'hidden' then 'hidden'
    when state = 'published' and reports > 0 then 'reported'
    when state = 'published' and edit_text is not null then 'edited'
    when state = 'published' and not reviewed then 'unreviewed' end) stored;
create index ix_comment_priority on comment ((-priority), id) where waiting <> 'unreviewed';
create index ix_comment_priority_unreviewed on comment ((-priority), id) where waiting = 'unreviewed';
