-- Comments whose mailbox is still to be asked whether it is its owner's. The mail is none of the submission's business.
alter table comment add column ask_mailbox boolean not null default false;
create index ix_comment_email_index_asked on comment (email_index) where ask_mailbox;
