-- When the writer of a comment proved that the mailbox is theirs.
alter table comment
    add column verified_at timestamptz,
    add constraint ck_comment_verified_at check (state <> 'erased' or verified_at is null);

-- The question to a mailbox whether a comment is its owner's. No address stands here: it is read from the comment at the
-- moment when the mail is sent.
create table comment_verification (
    comment_id uuid        not null constraint pk_comment_verification primary key
                           constraint fk_comment_verification_comment_id references comment on delete cascade,
    -- The hash of what the link in the mail ends with.
    token      bytea       not null constraint uq_comment_verification_token unique,
    expires_at timestamptz not null,
    -- When the mail is tried next; null once it is sent or given up.
    due_at     timestamptz,
    attempts   integer     not null default 0 constraint ck_comment_verification_attempts check (attempts >= 0)
);
create index ix_comment_verification_due_at on comment_verification (due_at) where due_at is not null;
create index ix_comment_verification_expires_at on comment_verification (expires_at);

-- What the owner of a mailbox got for proving it, as a hash: with it later comments are known to be theirs.
create table comment_writer (
    token       bytea       not null constraint pk_comment_writer primary key,
    email_index bytea       not null,
    expires_at  timestamptz not null
);
create index ix_comment_writer_email_index on comment_writer (email_index);
create index ix_comment_writer_expires_at on comment_writer (expires_at);

-- Which mailboxes were asked within a day, so that nobody gets many mails. The mailbox is a keyed hash, with another key
-- each day.
create table comment_mailing (
    mailbox bytea       not null,
    at      timestamptz not null
);
create index ix_comment_mailing_mailbox_at on comment_mailing (mailbox, at);
create index ix_comment_mailing_at on comment_mailing (at);

-- Puzzles whose solution has counted, until they expire.
create table used_challenge (
    challenge  bytea       not null constraint pk_used_challenge primary key,
    expires_at timestamptz not null
);
create index ix_used_challenge_expires_at on used_challenge (expires_at);

-- A network is never so small that it could be a person's; its value is written in one way only.
alter table block_rule
    drop constraint ck_block_rule_kind,
    add constraint ck_block_rule_kind check (kind in ('email', 'email_domain', 'url_host', 'network'));

-- Nothing is kept of a mailbox from which there is no comment any more. Of two that go at the same time, the one that
-- comes later sees that the other is gone. Its lock is the last one that a transaction takes.
create function forget_mailbox() returns trigger language plpgsql as $$
begin
    delete from comment_verification where comment_id = old.id;
    if old.email_index is not null then
        perform pg_advisory_xact_lock(hashtextextended('mailbox ' || encode(old.email_index, 'hex'), 0));
        delete from comment_writer w where w.email_index = old.email_index
            and not exists (select from comment c where c.email_index = old.email_index);
    end if;
    return null;
end
$$;

create constraint trigger tr_comment_mailbox_erased after update of state on comment
    deferrable initially deferred for each row when (new.state = 'erased') execute function forget_mailbox();

create constraint trigger tr_comment_mailbox_deleted after delete on comment
    deferrable initially deferred for each row execute function forget_mailbox();
