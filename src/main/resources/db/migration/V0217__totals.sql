-- The numbers of all articles, publications and comments, kept by triggers in the transactions that change them, so that
-- the length of a whole list is not counted when it is read.
--
-- As with tags and authors (V0130), a change adds a row with a difference, and a job adds the rows up. Publications with
-- an end are not included: they are few, and what the clock decides about them is read from an index.

create table row_total (
    list       text   not null,
    difference bigint not null
);

create function count_articles() returns trigger language plpgsql as $$
begin
    insert into row_total (list, difference)
    select 'articles', case tg_op when 'INSERT' then count(*) else -count(*) end
    from changed where trashed_at is null having count(*) > 0;
    return null;
end $$;
create trigger tr_article_total_inserted after insert on article
    referencing new table as changed for each statement execute function count_articles();
create trigger tr_article_total_deleted after delete on article
    referencing old table as changed for each statement execute function count_articles();

create function count_publications() returns trigger language plpgsql as $$
begin
    insert into row_total (list, difference)
    select 'publications', case tg_op when 'INSERT' then count(*) else -count(*) end
    from changed where unpublish_at is null having count(*) > 0;
    return null;
end $$;
create trigger tr_publication_total_inserted after insert on publication
    referencing new table as changed for each statement execute function count_publications();
create trigger tr_publication_total_deleted after delete on publication
    referencing old table as changed for each statement execute function count_publications();

create function count_comments() returns trigger language plpgsql as $$
begin
    insert into row_total (list, difference)
    select 'comments', case tg_op when 'INSERT' then count(*) else -count(*) end
    from changed having count(*) > 0;
    return null;
end $$;
create trigger tr_comment_total_inserted after insert on comment
    referencing new table as changed for each statement execute function count_comments();
create trigger tr_comment_total_deleted after delete on comment
    referencing old table as changed for each statement execute function count_comments();

-- Updates that matter are rare, and of single rows.
create function add_to_total() returns trigger language plpgsql as $$
begin
    insert into row_total (list, difference) values (tg_argv[0], cast(tg_argv[1] as bigint));
    return null;
end $$;
create trigger tr_article_total_trashed after update of trashed_at on article
    for each row when (old.trashed_at is null and new.trashed_at is not null)
    execute function add_to_total('articles', '-1');
create trigger tr_article_total_restored after update of trashed_at on article
    for each row when (old.trashed_at is not null and new.trashed_at is null)
    execute function add_to_total('articles', '1');
create trigger tr_publication_total_limited after update of unpublish_at on publication
    for each row when (old.unpublish_at is null and new.unpublish_at is not null)
    execute function add_to_total('publications', '-1');
create trigger tr_publication_total_unlimited after update of unpublish_at on publication
    for each row when (old.unpublish_at is not null and new.unpublish_at is null)
    execute function add_to_total('publications', '1');
create index ix_publication_unpublish_at on publication (unpublish_at) where unpublish_at is not null;

-- The kept number of the articles outside of the trash, the publications without an end, or the comments.
create function total_of(wanted text) returns bigint language sql stable
begin atomic
    select cast(coalesce(sum(difference), 0) as bigint) from row_total where list = wanted;
end;

-- Replaces the rows of a list by their sum.
create function fold_totals() returns void language sql
begin atomic
    with folded as (
        delete from row_total where list in (select list from row_total group by list having count(*) > 1)
        returning list, difference)
    insert into row_total (list, difference) select list, sum(difference) from folded group by list;
end;

-- Counts anew, adds what is missing, and returns for how many lists that was. One statement sees one moment.
create function correct_totals() returns bigint language sql
begin atomic
    with counted as (
        select 'articles' as list, count(*) as number from article where trashed_at is null
        union all select 'publications', count(*) from publication where unpublish_at is null
        union all select 'comments', count(*) from comment),
    corrected as (
        insert into row_total (list, difference)
        select list, number - total_of(list) from counted where number <> total_of(list)
        returning 1)
    select count(*) from corrected;
end;
select correct_totals();
