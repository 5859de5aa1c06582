-- The reasons that a newsroom adds to those of Klartext. A code is never deleted, because decisions name it.
create table comment_reason (
    id         uuid        constraint pk_comment_reason primary key,
    code       text        not null constraint uq_comment_reason_code unique
                           constraint ck_comment_reason_code check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
    version    integer     not null default 1,
    de         text        not null,
    en         text        not null,
    actions    text[]      not null constraint ck_comment_reason_actions check (
        cardinality(actions) > 0 and actions <@ array['reject', 'mark_spam', 'hide']),
    created_at timestamptz not null,
    retired_at timestamptz
);

-- What the author of a comment is told, in German for German locales, else in English; null for a reason of Klartext.
create function comment_reason_text(reason text, locale text) returns text language sql stable as $$
    select case when locale = 'de' or locale like 'de-%' then r.de else r.en end from comment_reason r where r.code = reason
$$;
