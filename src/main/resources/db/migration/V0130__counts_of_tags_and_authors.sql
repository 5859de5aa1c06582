-- How often tags and authors are used, kept by triggers in the transactions that change it, so that no read counts.
--
-- A change adds a row with a difference, and the sum of an entry's rows is its number: transactions that use the same
-- tag do not wait for each other. A job adds the rows up. "publications" counts references of publications without an
-- end; those with an end are few, and what the clock decides about them is read from an index.

-- Tags

alter table article_tag add column trashed boolean not null default false;
update article_tag r set trashed = true from article a where a.id = r.article_id and a.trashed_at is not null;

create table tag_use (
    tag_id       uuid    not null constraint fk_tag_use_tag_id references tag on delete cascade,
    publications   integer not null,
    working_copies integer not null
);
create index ix_tag_use_tag_id on tag_use (tag_id) include (publications, working_copies);
create index ix_publication_tag_tag_id_unpublish_at on publication_tag (tag_id, unpublish_at)
    where unpublish_at is not null;

create function count_publications_of_tags() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into tag_use (tag_id, publications, working_copies)
        select tag_id, count(*), 0 from added where unpublish_at is null group by tag_id;
    elsif tg_op = 'DELETE' then
        insert into tag_use (tag_id, publications, working_copies)
        select tag_id, -count(*), 0 from removed where unpublish_at is null group by tag_id;
    else
        insert into tag_use (tag_id, publications, working_copies)
        select tag_id, sum(change), 0
        from (select tag_id, 1 as change from added where unpublish_at is null
              union all select tag_id, -1 from removed where unpublish_at is null) changed
        group by tag_id having sum(change) <> 0;
    end if;
    return null;
end $$;
create trigger tr_publication_tag_inserted after insert on publication_tag
    referencing new table as added for each statement execute function count_publications_of_tags();
create trigger tr_publication_tag_deleted after delete on publication_tag
    referencing old table as removed for each statement execute function count_publications_of_tags();
create trigger tr_publication_tag_updated after update on publication_tag
    referencing old table as removed new table as added for each statement execute function count_publications_of_tags();

create function count_working_copies_of_tags() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into tag_use (tag_id, publications, working_copies)
        select tag_id, 0, count(*) from added where not trashed group by tag_id;
    elsif tg_op = 'DELETE' then
        insert into tag_use (tag_id, publications, working_copies)
        select tag_id, 0, -count(*) from removed where not trashed group by tag_id;
    else
        insert into tag_use (tag_id, publications, working_copies)
        select tag_id, 0, sum(change)
        from (select tag_id, 1 as change from added where not trashed
              union all select tag_id, -1 from removed where not trashed) changed
        group by tag_id having sum(change) <> 0;
    end if;
    return null;
end $$;
create trigger tr_article_tag_inserted after insert on article_tag
    referencing new table as added for each statement execute function count_working_copies_of_tags();
create trigger tr_article_tag_deleted after delete on article_tag
    referencing old table as removed for each statement execute function count_working_copies_of_tags();
create trigger tr_article_tag_updated after update on article_tag
    referencing old table as removed new table as added for each statement execute function count_working_copies_of_tags();

-- Replaces the rows of tags that have several by their sums.
create function fold_tag_use() returns void language sql
begin atomic
    with folded as (
        delete from tag_use
        where tag_id in (select tag_id from tag_use group by tag_id having count(*) > 1 limit 1000)
        returning tag_id, publications, working_copies)
    insert into tag_use (tag_id, publications, working_copies)
    select tag_id, sum(publications), sum(working_copies) from folded
    group by tag_id having sum(publications) <> 0 or sum(working_copies) <> 0;
end;

-- Counts anew, adds what is missing, and returns for how many tags that was. One statement sees one moment.
create function correct_tag_use() returns bigint language sql
begin atomic
    with kept as (
        select tag_id, sum(publications) as publications, sum(working_copies) as working_copies
        from tag_use group by tag_id),
    counted as (
        select tag_id, sum(publications) as publications, sum(working_copies) as working_copies
        from (select tag_id, count(*) as publications, 0 as working_copies
              from publication_tag where unpublish_at is null group by tag_id
              union all
              select tag_id, 0, count(*) from article_tag where not trashed group by tag_id) found
        group by tag_id),
    corrected as (
        insert into tag_use (tag_id, publications, working_copies)
        select tag_id, coalesce(c.publications, 0) - coalesce(k.publications, 0),
               coalesce(c.working_copies, 0) - coalesce(k.working_copies, 0)
        from counted c full join kept k using (tag_id)
        where coalesce(c.publications, 0) <> coalesce(k.publications, 0)
           or coalesce(c.working_copies, 0) <> coalesce(k.working_copies, 0)
        returning 1)
    select count(*) from corrected;
end;
select correct_tag_use();

-- Authors

alter table article_author add column trashed boolean not null default false;
update article_author r set trashed = true from article a where a.id = r.article_id and a.trashed_at is not null;

create table author_use (
    author_id       uuid    not null constraint fk_author_use_author_id references author on delete cascade,
    publications   integer not null,
    working_copies integer not null
);
create index ix_author_use_author_id on author_use (author_id) include (publications, working_copies);
create index ix_publication_author_author_id_unpublish_at on publication_author (author_id, unpublish_at)
    where unpublish_at is not null;

create function count_publications_of_authors() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into author_use (author_id, publications, working_copies)
        select author_id, count(*), 0 from added where unpublish_at is null group by author_id;
    elsif tg_op = 'DELETE' then
        insert into author_use (author_id, publications, working_copies)
        select author_id, -count(*), 0 from removed where unpublish_at is null group by author_id;
    else
        insert into author_use (author_id, publications, working_copies)
        select author_id, sum(change), 0
        from (select author_id, 1 as change from added where unpublish_at is null
              union all select author_id, -1 from removed where unpublish_at is null) changed
        group by author_id having sum(change) <> 0;
    end if;
    return null;
end $$;
create trigger tr_publication_author_inserted after insert on publication_author
    referencing new table as added for each statement execute function count_publications_of_authors();
create trigger tr_publication_author_deleted after delete on publication_author
    referencing old table as removed for each statement execute function count_publications_of_authors();
create trigger tr_publication_author_updated after update on publication_author
    referencing old table as removed new table as added for each statement execute function count_publications_of_authors();

create function count_working_copies_of_authors() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into author_use (author_id, publications, working_copies)
        select author_id, 0, count(*) from added where not trashed group by author_id;
    elsif tg_op = 'DELETE' then
        insert into author_use (author_id, publications, working_copies)
        select author_id, 0, -count(*) from removed where not trashed group by author_id;
    else
        insert into author_use (author_id, publications, working_copies)
        select author_id, 0, sum(change)
        from (select author_id, 1 as change from added where not trashed
              union all select author_id, -1 from removed where not trashed) changed
        group by author_id having sum(change) <> 0;
    end if;
    return null;
end $$;
create trigger tr_article_author_inserted after insert on article_author
    referencing new table as added for each statement execute function count_working_copies_of_authors();
create trigger tr_article_author_deleted after delete on article_author
    referencing old table as removed for each statement execute function count_working_copies_of_authors();
create trigger tr_article_author_updated after update on article_author
    referencing old table as removed new table as added for each statement execute function count_working_copies_of_authors();

-- Replaces the rows of authors that have several by their sums.
create function fold_author_use() returns void language sql
begin atomic
    with folded as (
        delete from author_use
        where author_id in (select author_id from author_use group by author_id having count(*) > 1 limit 1000)
        returning author_id, publications, working_copies)
    insert into author_use (author_id, publications, working_copies)
    select author_id, sum(publications), sum(working_copies) from folded
    group by author_id having sum(publications) <> 0 or sum(working_copies) <> 0;
end;

-- Counts anew, adds what is missing, and returns for how many authors that was. One statement sees one moment.
create function correct_author_use() returns bigint language sql
begin atomic
    with kept as (
        select author_id, sum(publications) as publications, sum(working_copies) as working_copies
        from author_use group by author_id),
    counted as (
        select author_id, sum(publications) as publications, sum(working_copies) as working_copies
        from (select author_id, count(*) as publications, 0 as working_copies
              from publication_author where unpublish_at is null group by author_id
              union all
              select author_id, 0, count(*) from article_author where not trashed group by author_id) found
        group by author_id),
    corrected as (
        insert into author_use (author_id, publications, working_copies)
        select author_id, coalesce(c.publications, 0) - coalesce(k.publications, 0),
               coalesce(c.working_copies, 0) - coalesce(k.working_copies, 0)
        from counted c full join kept k using (author_id)
        where coalesce(c.publications, 0) <> coalesce(k.publications, 0)
           or coalesce(c.working_copies, 0) <> coalesce(k.working_copies, 0)
        returning 1)
    select count(*) from corrected;
end;
select correct_author_use();

-- A reference keeps whether its article is in the trash, so that whoever moves or deletes it locks what it counts.
create function mark_references_of_trash() returns trigger language plpgsql as $$
begin
    update article_tag set trashed = new.trashed_at is not null where article_id = new.id;
    update article_author set trashed = new.trashed_at is not null where article_id = new.id;
    return null;
end $$;
create trigger tr_article_trashed after update of trashed_at on article
    for each row when ((old.trashed_at is null) <> (new.trashed_at is null))
    execute function mark_references_of_trash();
