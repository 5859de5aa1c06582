-- What the moderator who decided last wants to tell the author, beside the reason.
alter table comment
    add column message text,
    add constraint ck_comment_message_erased check (state <> 'erased' or message is null);
