package io.klartext.article.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every state, action and role against the table as people agreed on it. */
class ArticleWorkflowTest {
    private static final UUID SELF = UUID.fromString("01a20424-5301-7b42-adec-c63cb8f5352a");
    private static final UUID OTHER = UUID.fromString("01a20424-5301-7b42-adec-c63cb8f5352b");

    /** All that is legal. Who: A the author who created the article, E an editor, D an admin. */
    private static final List<String> AGREED = List.of(
            "draft submit -> in_review by A E D",
            "draft publish -> published by E D",
            "draft archive -> archived by E D",
            "draft trash -> trashed by A E D",
            "in_review recall -> draft by A E D",
            "in_review return -> draft by E D",
            "in_review publish -> published by E D",
            "in_review trash -> trashed by E D",
            "scheduled publish -> published by E D",
            "scheduled discard -> scheduled by A E D",
            "scheduled unschedule -> draft by E D",
            "published submit -> update_in_review by A E D",
            "published publish -> published by E D",
            "published discard -> published by A E D",
            "published unpublish -> draft by E D",
            "update_in_review recall -> published by A E D",
            "update_in_review return -> published by E D",
            "update_in_review publish -> published by E D",
            "update_in_review discard -> published by A E D",
            "update_in_review unpublish -> in_review by E D",
            "update_scheduled publish -> published by E D",
            "update_scheduled unschedule -> published by E D",
            "update_scheduled unpublish -> draft by E D",
            "archived trash -> trashed by E D",
            "archived restore -> draft by E D",
            "trashed restore -> draft by A E D");

    @Test
    void the_table_is_the_one_agreed_on() {
        List<String> actual = new ArrayList<>();
        for (ArticleState state : ArticleState.values()) {
            for (ArticleAction action : ArticleAction.values()) {
                String row = row(state, action);
                if (!row.isEmpty()) {
                    actual.add(row);
                }
            }
        }
        assertEquals(AGREED, actual);
    }

    private static String row(ArticleState state, ArticleAction action) {
        StringBuilder row = new StringBuilder();
        for (Role role : List.of(Role.AUTHOR, Role.EDITOR, Role.ADMIN)) {
            String outcome = outcome(state, action, role, new ArticleRoles(SELF, OTHER, false, true));
            if (!outcome.equals("illegal") && !outcome.equals("forbidden")) {
                if (row.isEmpty()) {
                    row.append(state.value() + " " + action.value() + " -> " + outcome + " by");
                }
                row.append(role == Role.ADMIN ? " D" : " " + role.name().charAt(0));
            }
        }
        return row.toString();
    }

    @Test
    void what_is_legal_for_others_is_forbidden_and_what_is_not_legal_at_all_is_illegal() {
        ArticleRoles own = new ArticleRoles(SELF, SELF, false, false);
        assertEquals("forbidden", outcome(ArticleState.DRAFT, ArticleAction.PUBLISH, Role.AUTHOR, own));
        assertEquals("illegal", outcome(ArticleState.SCHEDULED, ArticleAction.TRASH, Role.ADMIN, own));
        assertEquals("illegal", outcome(ArticleState.TRASHED, ArticleAction.PUBLISH, Role.ADMIN, own));
    }

    @Test
    void authors_have_no_part_in_articles_of_others_and_do_not_trash_what_was_once_published() {
        ArticleRoles others = new ArticleRoles(OTHER, OTHER, false, false);
        ArticleRoles published = new ArticleRoles(SELF, SELF, true, false);
        assertEquals("forbidden", outcome(ArticleState.DRAFT, ArticleAction.SUBMIT, Role.AUTHOR, others));
        assertEquals("forbidden", outcome(ArticleState.DRAFT, ArticleAction.TRASH, Role.AUTHOR, others));
        assertEquals("forbidden", outcome(ArticleState.DRAFT, ArticleAction.TRASH, Role.AUTHOR, published));
        assertEquals("in_review", outcome(ArticleState.DRAFT, ArticleAction.SUBMIT, Role.AUTHOR, published));
    }

    @Test
    void four_eyes_keep_who_changed_the_text_from_publishing_it() {
        ArticleRoles own = new ArticleRoles(OTHER, SELF, false, true);
        for (ArticleState state : List.of(
                ArticleState.DRAFT,
                ArticleState.IN_REVIEW,
                ArticleState.PUBLISHED,
                ArticleState.UPDATE_IN_REVIEW,
                ArticleState.UPDATE_SCHEDULED)) {
            assertEquals("forbidden", outcome(state, ArticleAction.PUBLISH, Role.EDITOR, own));
        }
        assertEquals("draft", outcome(ArticleState.PUBLISHED, ArticleAction.UNPUBLISH, Role.EDITOR, own));
    }

    @Test
    void each_state_and_action_has_one_row_at_most() {
        long pairs = ArticleWorkflow.table().transitions().stream()
                .map(transition -> Arrays.asList(transition.from(), transition.action()))
                .distinct()
                .count();
        assertEquals(ArticleWorkflow.table().transitions().size(), pairs);
    }

    private static String outcome(ArticleState state, ArticleAction action, Role role, ArticleRoles roles) {
        Caller caller = new Caller(SELF, "x", role, role.scopes());
        try {
            return ArticleWorkflow.table().take(state, action, roles.of(caller)).value();
        } catch (Failure.IllegalTransition e) {
            return "illegal";
        } catch (Failure.Forbidden e) {
            return "forbidden";
        }
    }
}
