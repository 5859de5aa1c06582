package io.klartext.article.workingcopy;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import io.klartext.search.index.SearchConditions;
import io.klartext.search.index.SearchQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * A filter of working copies. Members that are null do not restrict.
 *
 * @param query the search query for all texts of the article
 * @param external the id of the article in another system
 * @param states the names of the states in the API
 * @param createdBy the key that created the article
 * @param updatedBy the key that changed it last
 * @param assignee the key to which it is assigned
 * @param published the beginning of the publication, past or scheduled
 * @param trashed whether to list articles in the trash, or the others
 */
public record WorkingCopyFilter(
        ArticleFilter common,
        SearchQuery query,
        String slug,
        ExternalId external,
        Collection<String> states,
        Boolean hasUnpublishedChanges,
        UUID createdBy,
        UUID updatedBy,
        UUID assignee,
        Period updated,
        Period published,
        boolean trashed) {
    /** A period from a moment on, and until before another one; null for no limit. */
    record Period(Instant from, Instant until) {}

    /** The id of an article in the system from which it was imported. */
    record ExternalId(String source, String id) {
        Filter filter() {
            return Filter.none().and(Sql.of("""
                            a.id = (select x.article_id from article_external_id x
                                    where x.source = :source and x.external_id = :externalId)""").bind("source", source).bind("externalId", id));
        }
    }

    /** The effective states that can differ from the stored state. */
    private static final Set<String> COMPUTED =
            Set.of("draft", "in_review", "scheduled", "update_in_review", "update_scheduled");

    /** Articles in the stored states, and the few published ones with a schedule or changes in review. */
    private static final String STORED = """
            a.state = any(:stored)
            or a.state = 'published' and (a.published_at > :now or a.unpublish_at <= :now
                                          or a.change_submitted or a.next_version_at > :now)""";

    /** Whether it matches all articles outside of the trash. */
    boolean isOfAll() {
        return !trashed && toFilter().size() == 1;
    }

    private Filter searched() {
        Filter filter = common.ofWorkingCopies();
        return query == null ? filter : filter.and(SearchConditions.ofWorkingCopy(query));
    }

    /** The filter in SQL, for the names that {@link WorkingCopies} gives to what it reads. */
    Filter toFilter() {
        return searched()
                .and(trashed ? "a.trashed_at is not null" : "a.trashed_at is null")
                .andIfGiven("a.slug = :slug", "slug", slug)
                .and(external == null ? Filter.none() : external.filter())
                .andIfGiven("w.state = any(:states)", "states", states)
                .andIfGiven(stored(), "stored", states)
                .andIfGiven("has_unpublished_changes(a, p) = :changed", "changed", hasUnpublishedChanges)
                .andIf(Boolean.TRUE.equals(hasUnpublishedChanges), "a.version <> a.published_version")
                .andIfGiven("a.created_by = :createdBy", "createdBy", createdBy)
                .andIfGiven("a.updated_by = :updatedBy", "updatedBy", updatedBy)
                .andIfGiven(
                        "exists (select from article_assignment d where d.article_id = a.id and d.assignee_id = :key)",
                        "key",
                        assignee)
                .andIfGiven("a.updated_at >= :updatedFrom", "updatedFrom", updated.from())
                .andIfGiven("a.updated_at < :updatedUntil", "updatedUntil", updated.until())
                .andIfGiven("a.published_at >= :publishedFrom", "publishedFrom", published.from())
                .andIfGiven("a.published_at < :publishedUntil", "publishedUntil", published.until());
    }

    /** A condition on stored columns that the condition on states implies, so that an index finds rare states. */
    private String stored() {
        return states != null && COMPUTED.stream().anyMatch(states::contains) ? STORED : "a.state = any(:stored)";
    }
}
