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
