package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.packaged.PackagedDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What has to be true of every database, whatever has happened. */
public final class Consistency {
    /** Finds what nothing may be found of. */
    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("comments without a first look", """
                    select c.id from comment c where c.state <> 'erased'
                    and (select count(*) from comment_signal g where g.comment_id = c.id) < 10"""),
            Map.entry("first looks at nothing, or at what was erased", """
                    select s.comment_id from comment_screening s
                    where not exists (select from comment c where c.id = s.comment_id and c.state <> 'erased')"""),
            Map.entry("comments and the state that the log leads to", """
                    select coalesce(c.id, d.comment_id) from comment c full join (
                        select distinct on (comment_id) comment_id, to_state from comment_decision order by comment_id, number desc) d
                    on d.comment_id = c.id where d.to_state is distinct from c.state"""),
            Map.entry("decisions and what is told of them", """
                    select coalesce(told.subject, made.comment_id)
                    from (select subject, array_agg(type order by draw) as types from event where type like 'comment.%'
                          group by subject) told
                    full join (
                        select comment_id, array_agg(type order by number) as types
                        from (select comment_id, number, case
                                  when to_state = 'pending' then 'comment.held'
                                  when to_state = 'published' and from_state is distinct from 'published' then 'comment.published'
                                  when from_state = 'published' and to_state <> 'published' then 'comment.unpublished'
                              end as type from comment_decision) steps
                        where type is not null group by comment_id) made
                    on made.comment_id = told.subject where made.types is distinct from told.types"""),
            Map.entry("counts on articles", """
                    select n.article_id from article_comments n where n.published <> (
                        select count(*) from comment c where c.article_id = n.article_id and c.state = 'published')"""),
            Map.entry("counts of answers", """
                    with recursive below as (
                        select parent_id as above, id, state from comment where parent_id is not null
                        union all
                        select c.parent_id, b.id, b.state from below b join comment c on c.id = b.above
                        where c.parent_id is not null)
                    select c.id from comment c where c.replies <> (
                        select count(*) from below b where b.above = c.id and b.state = 'published')"""),
            Map.entry("gaps between events", """
                    select last from event_counter, (select count(sequence) as numbered, coalesce(max(sequence), 0) as highest
                                                     from event) numbers
                    where last <> numbered or last <> highest"""),
            Map.entry("texts without their form for the search", """
                    select a.id from article a
                    where not exists (select from search_working_copy s where s.article_id = a.id and s.version = a.version)
                    and not exists (select from search_pending s where s.article_id = a.id and not s.published)
                    union all
                    select p.article_id from publication p
                    where not exists (select from search_publication s where s.article_id = p.article_id and s.version = p.version)
                    and not exists (select from search_pending s where s.article_id = p.article_id and s.published)"""),
            Map.entry("counts of words", """
                    select coalesce(c.word, w.word) from search_word w
                    full join (select word, sum(number) as number
                               from (select unnest(counted) as word, 1 as number from search_publication
                                     union all select unnest(words), 1 from search_ended) each group by word) c on c.word = w.word
                    where c.number is distinct from w.articles"""),
            Map.entry("counts of tags", """
                    select tag_id
                    from (select tag_id, -publications as publications, -working_copies as working_copies from tag_use
                          union all select tag_id, 1, 0 from publication_tag where unpublish_at is null
                          union all select tag_id, 0, 1 from article_tag where not trashed) each
                    group by tag_id having sum(publications) <> 0 or sum(working_copies) <> 0"""),
            Map.entry("counts of authors", """
                    select author_id
                    from (select author_id, -publications as publications, -working_copies as working_copies from author_use
                          union all select author_id, 1, 0 from publication_author where unpublish_at is null
                          union all select author_id, 0, 1 from article_author where not trashed) each
                    group by author_id having sum(publications) <> 0 or sum(working_copies) <> 0"""),
            Map.entry("numbers of whole lists", """
                    select list
                    from (select 'articles' as list, count(*) as number from article where trashed_at is null
                          union all select 'publications', count(*) from publication where unpublish_at is null
                          union all select 'comments', count(*) from comment) counted
                    where number <> total_of(list)"""),
            Map.entry("articles without a revision, and publications without their step", """
                    select a.id from article a where not exists (select from revision r where r.article_id = a.id)
                    union all
                    select p.article_id from publication p
                    where not exists (select from article_transition t where t.article_id = p.article_id and t.to_state = 'published')"""),
            Map.entry("answers to comments that are not there", """
                    select c.id from comment c
                    where c.parent_id is not null and not exists (select from comment p where p.id = c.parent_id)"""));

    private Consistency() {}

    public static void check(PackagedDatabase database) throws SQLException {
        for (Map.Entry<String, String> broken : BROKEN.entrySet()) {
            assertEquals(List.of(), database.rows(broken.getValue()), broken.getKey());
        }
    }
}
