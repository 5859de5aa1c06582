-- Links that show a working copy to whoever has them. The token itself is never stored.
create table preview_link (
    id           uuid        not null constraint pk_preview_link primary key,
    article_id   uuid        not null constraint fk_preview_link_article_id references article,
    hash         bytea       not null constraint uq_preview_link_hash unique,
    note         text,
    created_at   timestamptz not null,
    created_by   uuid        not null constraint fk_preview_link_created_by references api_key,
    expires_at   timestamptz not null constraint ck_preview_link_expires_at check (expires_at > created_at),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index ix_preview_link_article_id_created_at on preview_link (article_id, created_at, id);
