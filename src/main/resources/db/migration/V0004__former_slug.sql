-- Addresses under which readers could once see an article. What is published at an address now goes before this ledger.
create table former_slug (
    locale     text        not null,
    slug       text        not null,
    article_id uuid        not null constraint fk_former_slug_article_id references article,
    left_at    timestamptz not null,
    constraint pk_former_slug primary key (slug, locale)
);
create index ix_former_slug_article_id on former_slug (article_id);
