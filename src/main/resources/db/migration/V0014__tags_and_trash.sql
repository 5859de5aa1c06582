-- Further slugs under which tags and authors are found: those that editors gave them, and those that they once had.
-- merged_into leads from an entry that has become part of another to that one, always in one step.
alter table tag
    add column aliases      text[] not null default '{}',
    add column former_slugs text[] not null default '{}',
    add column merged_into  uuid   constraint fk_tag_merged_into references tag,
    add constraint ck_tag_merged_into check (merged_into is null or trashed_at is not null);
create index ix_tag_further_slugs on tag using gin ((aliases || former_slugs));
create index ix_tag_merged_into on tag (merged_into) where merged_into is not null;

alter table author
    add column aliases      text[] not null default '{}',
    add column former_slugs text[] not null default '{}',
    add column merged_into  uuid   constraint fk_author_merged_into references author,
    add constraint ck_author_merged_into check (merged_into is null or trashed_at is not null);
create index ix_author_further_slugs on author using gin ((aliases || former_slugs));
create index ix_author_merged_into on author (merged_into) where merged_into is not null;

-- What may go for good, and whether a revision still refers to it.
create index ix_article_trashed_at on article (trashed_at) where trashed_at is not null;
create index ix_tag_trashed_at on tag (trashed_at) where trashed_at is not null;
create index ix_author_trashed_at on author (trashed_at) where trashed_at is not null;
create index ix_revision_tags on revision using gin ((cast(content -> 'tags' as jsonb)));
create index ix_revision_authors on revision using gin ((cast(content -> 'authors' as jsonb)));

-- The ledger outlives its articles: an address that readers have known says that it is gone, for ever.
alter table former_slug drop constraint fk_former_slug_article_id;
