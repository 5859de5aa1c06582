-- Every policy that ever held, of the site (without an article) and of articles: decisions name it by its number. The
-- first one is the configuration's.
create table moderation_policy (
    number     integer     generated always as identity (start with 2) constraint pk_moderation_policy primary key,
    article_id uuid        constraint fk_moderation_policy_article_id references article on delete cascade,
    draft      jsonb       not null,
    created_by uuid        not null,
    created_at timestamptz not null
);
create index ix_moderation_policy_article_id_number on moderation_policy (article_id, number);

-- A member of the policy that holds for an article, as it was written for the article or else for the site; null if
-- nobody wrote it.
create function written_policy(article uuid, member text) returns text language sql stable as $$
    select coalesce(
        (select draft ->> member from moderation_policy where article_id = article order by number desc limit 1),
        (select draft ->> member from moderation_policy where article_id is null order by number desc limit 1))
$$;

create table word_rule (
    id         uuid        not null constraint pk_word_rule primary key,
    kind       text        not null constraint ck_word_rule_kind check (kind in ('word', 'prefix', 'substring', 'regex')),
    value      text        not null,
    language   text,
    action     text        not null constraint ck_word_rule_action check (action in ('hold', 'reject', 'flag')),
    hits       bigint      not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz
);

-- An e-mail address is kept as its keyed hash only; its value is a hint for people.
create table block_rule (
    id         uuid        not null constraint pk_block_rule primary key,
    kind       text        not null constraint ck_block_rule_kind check (kind in ('email', 'email_domain', 'url_host')),
    value      text        not null,
    writer     bytea,
    action     text        not null constraint ck_block_rule_action check (action in ('hold', 'spam', 'reject')),
    reason     text,
    hits       bigint      not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz,
    constraint ck_block_rule_writer check ((kind = 'email') = (writer is not null))
);
create index ix_block_rule_kind_value on block_rule (kind, value);
create index ix_block_rule_writer on block_rule (writer) where writer is not null;

-- What the first look made of a comment, written before the comment itself. The fingerprints find repeated texts; they
-- are null for short ones.
create table comment_screening (
    comment_id  uuid        not null constraint pk_comment_screening primary key
                            constraint fk_comment_screening_comment_id references comment on delete cascade
                            deferrable initially deferred,
    policy      integer     not null,
    fate        text        not null,
    language    text,
    suspicion   integer     not null,
    text_hash   bytea,
    fingerprint bigint,
    at          timestamptz not null,
    -- The moderator who has it on the desk.
    leased_by    uuid,
    leased_until timestamptz,
    constraint ck_comment_screening_leased check ((leased_by is null) = (leased_until is null))
);
create index ix_comment_screening_text_hash on comment_screening (text_hash) where text_hash is not null;
create index ix_comment_screening_at on comment_screening (at);

create table comment_signal (
    comment_id uuid             not null constraint fk_comment_signal_comment_id
                                references comment_screening on delete cascade,
    position   integer          not null,
    code       text             not null,
    version    integer          not null,
    outcome    text             not null constraint ck_comment_signal_outcome check (
        outcome in ('ok', 'unavailable', 'timeout')),
    score      double precision not null,
    demand     text             not null,
    -- Whether it spoke for what became of the comment.
    decisive   boolean          not null,
    evidence   jsonb            not null,
    micros     bigint           not null,
    constraint pk_comment_signal primary key (comment_id, code)
);

-- Nothing of the text of an erased comment stays, its fingerprints included.
create function forget_screening() returns trigger language plpgsql as $$
begin
    delete from comment_screening where comment_id = new.id;
    return null;
end
$$;

create trigger tr_comment_erased after update of state on comment
    for each row when (new.state = 'erased') execute function forget_screening();
