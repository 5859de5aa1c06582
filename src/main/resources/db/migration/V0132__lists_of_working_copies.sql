-- Lists of editors that start from an index, whatever they are filtered and sorted by.

-- The version that is published or scheduled, so that articles with unpublished changes are found without comparing all.
-- Different versions may have equal content: has_unpublished_changes decides.
alter table article add column published_version integer;
update article a set published_version = p.version from publication p where p.article_id = a.id;

create function keep_published_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        update article set published_version = null where id = old.article_id;
    else
        update article set published_version = new.version where id = new.article_id;
    end if;
    return null;
end $$;
create trigger tr_publication_version after insert or delete or update of version on publication
    for each row execute function keep_published_version();
create index ix_article_changed_updated_at on article (updated_at, id) where version <> published_version;

-- States with few articles, and what the clock makes of a published one: a scheduled one, or a draft.
create index ix_article_state_updated_at on article (state, updated_at, id);
create index ix_article_published_at on article (published_at) where published_at is not null;

create index ix_article_headline on article ((coalesce(headline, '')), id);
