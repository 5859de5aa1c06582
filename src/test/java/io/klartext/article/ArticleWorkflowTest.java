package io.klartext.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.kernel.Failure;
import io.klartext.security.Caller;
import io.klartext.security.Role;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every state, action and role against the table as people agreed on it. */
class ArticleWorkflowTest {
    private static final UUID SELF = UUID.fromString("01a20424-5301-7b42-adec-c63cb8f5352a");
    private static final UUID OTHER = UUID.fromString("01a20424-5301-7b42-adec-c63cb8f5352b");

    /** What is legal: state, action, who (the author is the article's creator) and where it leads. */
    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("DRAFT PUBLISH EDITOR", "PUBLISHED"),
            Map.entry("DRAFT PUBLISH ADMIN", "PUBLISHED"),
            Map.entry("PUBLISHED PUBLISH EDITOR", "PUBLISHED"),
            Map.entry("PUBLISHED PUBLISH ADMIN", "PUBLISHED"),
            Map.entry("PUBLISHED UNPUBLISH EDITOR", "DRAFT"),
            Map.entry("PUBLISHED UNPUBLISH ADMIN", "DRAFT"),
            Map.entry("DRAFT TRASH EDITOR", "TRASHED"),
            Map.entry("DRAFT TRASH ADMIN", "TRASHED"),
            Map.entry("DRAFT TRASH AUTHOR", "TRASHED"),
            Map.entry("TRASHED RESTORE EDITOR", "DRAFT"),
            Map.entry("TRASHED RESTORE ADMIN", "DRAFT"),
            Map.entry("TRASHED RESTORE AUTHOR", "DRAFT"),
            Map.entry("DRAFT PUBLISH AUTHOR", "forbidden"),
            Map.entry("PUBLISHED PUBLISH AUTHOR", "forbidden"),
            Map.entry("PUBLISHED UNPUBLISH AUTHOR", "forbidden")));

    @Test
    void the_table_is_the_one_agreed_on() {
        Map<String, String> actual = new TreeMap<>();
        for (ArticleState state : ArticleState.values()) {
            for (ArticleAction action : ArticleAction.values()) {
                for (Role role : Role.values()) {
                    String outcome = outcome(state, action, new Caller(SELF, "x", role, role.scopes()), SELF, false);
                    if (!outcome.equals("illegal")) {
                        actual.put(state + " " + action + " " + role, outcome);
                    }
                }
            }
        }
        assertEquals(EXPECTED, actual);
    }

    @Test
    void authors_have_no_part_in_articles_of_others_or_in_what_was_once_published() {
        Caller author = new Caller(SELF, "x", Role.AUTHOR, Role.AUTHOR.scopes());
        assertEquals("forbidden", outcome(ArticleState.DRAFT, ArticleAction.TRASH, author, OTHER, false));
        assertEquals("forbidden", outcome(ArticleState.DRAFT, ArticleAction.TRASH, author, SELF, true));
    }

    private static String outcome(
            ArticleState state, ArticleAction action, Caller caller, UUID createdBy, boolean everPublished) {
        try {
            return ArticleWorkflow.table()
                    .take(state, action, ArticleWorkflow.parts(caller, createdBy, everPublished))
                    .name();
        } catch (Failure.IllegalTransition e) {
            return "illegal";
        } catch (Failure.Forbidden e) {
            return "forbidden";
        }
    }
}
