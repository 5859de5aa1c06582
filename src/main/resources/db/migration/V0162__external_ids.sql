-- The names that articles have in the systems from which they were imported.
create table article_external_id (
    source text not null,
    external_id text not null,
    article_id uuid not null,
    constraint pk_article_external_id primary key (source, external_id),
    constraint fk_article_external_id_article_id foreign key (article_id) references article (id) on delete cascade
);

create index ix_article_external_id_article_id on article_external_id (article_id);
