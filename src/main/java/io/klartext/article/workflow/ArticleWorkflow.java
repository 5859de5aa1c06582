package io.klartext.article.workflow;

import static io.klartext.article.workflow.ArticleAction.ARCHIVE;
import static io.klartext.article.workflow.ArticleAction.DISCARD;
import static io.klartext.article.workflow.ArticleAction.PUBLISH;
import static io.klartext.article.workflow.ArticleAction.RECALL;
import static io.klartext.article.workflow.ArticleAction.RESTORE;
import static io.klartext.article.workflow.ArticleAction.RETURN;
import static io.klartext.article.workflow.ArticleAction.SUBMIT;
import static io.klartext.article.workflow.ArticleAction.TRASH;
import static io.klartext.article.workflow.ArticleAction.UNPUBLISH;
import static io.klartext.article.workflow.ArticleAction.UNSCHEDULE;
import static io.klartext.article.workflow.ArticleState.ARCHIVED;
import static io.klartext.article.workflow.ArticleState.DRAFT;
import static io.klartext.article.workflow.ArticleState.IN_REVIEW;
import static io.klartext.article.workflow.ArticleState.PUBLISHED;
import static io.klartext.article.workflow.ArticleState.SCHEDULED;
import static io.klartext.article.workflow.ArticleState.TRASHED;
import static io.klartext.article.workflow.ArticleState.UPDATE_IN_REVIEW;
import static io.klartext.article.workflow.ArticleState.UPDATE_SCHEDULED;
import static io.klartext.article.workflow.ArticleWorkflow.Role.EDITOR;
import static io.klartext.article.workflow.ArticleWorkflow.Role.FIRST_OWNER;
import static io.klartext.article.workflow.ArticleWorkflow.Role.OWNER;
import static io.klartext.article.workflow.ArticleWorkflow.Role.PUBLISHER;
import static io.klartext.article.workflow.ArticleWorkflow.Role.UNINVOLVED_PUBLISHER;

import io.klartext.platform.security.Scope;
import io.klartext.platform.workflow.TransitionTable;
import io.klartext.platform.workflow.TransitionTable.Transition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lifecycle of an article.
 *
 * <pre>
 *              submit               publish
 *     draft ────────────► in_review ─────────────────┐
 *     ▲ │ ▲ ◄──────────── (return, recall)           ▼
 *     │ │ │                      (the clock), publish      publish
 *     │ │ │    publish   scheduled ──────────────► published ──┐
 *     │ │ └───────────── (unschedule)               │  ▲  ▲    │
 *     │ └──────────────────────────────────────────────┘  └────┘
 *     │                  unpublish, (the clock)     │
 *     └─────────────────────────────────────────────┘
 *
 *     changes of a published article:
 *                  submit                            publish
 *     published ──────────────► update_in_review ──────────────────► published
 *               ◄────────────── (return, recall, discard)
 *     published, update_in_review ──publish with a later time──► update_scheduled
 *     update_scheduled ──(the clock), publish, unschedule──► published
 *     update_in_review ──unpublish, (the clock)──► in_review
 *     update_scheduled ──unpublish──► draft
 *
 *     scheduled, published ──discard──► the same, without unpublished changes
 *     draft ──archive──► archived ──restore──► draft
 *     draft, in_review, archived ──trash──► trashed ──restore──► where it was
 * </pre>
 * <p>Publishing with a time in the future leads to scheduled, or to update_scheduled. Publishing a scheduled article
 * replaces its text or its time. Changes marked (the clock) happen without an action.
 */
public final class ArticleWorkflow {
    /** The roles of a caller for an article. */
    public enum Role {
        /** May publish. */
        PUBLISHER(Scope.ARTICLES_PUBLISH),
        /** May publish this version: somebody else changed it last, or four eyes are not required. */
        UNINVOLVED_PUBLISHER(Scope.ARTICLES_PUBLISH),
        /** May change every article. */
        EDITOR(Scope.ARTICLES_WRITE),
        /** Created this article and may change own articles. */
        OWNER(Scope.ARTICLES_WRITE_OWN),
        /** Created this article, which was never published. */
        FIRST_OWNER(Scope.ARTICLES_WRITE_OWN);

        private final Scope scope;

        Role(Scope scope) {
            this.scope = scope;
        }
    }

    private static final TransitionTable<ArticleState, ArticleAction, Role> TABLE = new TransitionTable<>(List.of(
            row(DRAFT, SUBMIT, IN_REVIEW, OWNER, EDITOR),
            row(IN_REVIEW, RETURN, DRAFT, PUBLISHER),
            row(IN_REVIEW, RECALL, DRAFT, OWNER, EDITOR),
            row(DRAFT, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(IN_REVIEW, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(PUBLISHED, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(SCHEDULED, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(SCHEDULED, UNSCHEDULE, DRAFT, PUBLISHER),
            row(SCHEDULED, DISCARD, SCHEDULED, OWNER, EDITOR),
            row(PUBLISHED, SUBMIT, UPDATE_IN_REVIEW, OWNER, EDITOR),
            row(PUBLISHED, UNPUBLISH, DRAFT, PUBLISHER),
            row(PUBLISHED, DISCARD, PUBLISHED, OWNER, EDITOR),
            row(UPDATE_IN_REVIEW, RETURN, PUBLISHED, PUBLISHER),
            row(UPDATE_IN_REVIEW, RECALL, PUBLISHED, OWNER, EDITOR),
            row(UPDATE_IN_REVIEW, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(UPDATE_IN_REVIEW, UNPUBLISH, IN_REVIEW, PUBLISHER),
            row(UPDATE_IN_REVIEW, DISCARD, PUBLISHED, OWNER, EDITOR),
            row(UPDATE_SCHEDULED, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(UPDATE_SCHEDULED, UNSCHEDULE, PUBLISHED, PUBLISHER),
            row(UPDATE_SCHEDULED, UNPUBLISH, DRAFT, PUBLISHER),
            row(DRAFT, ARCHIVE, ARCHIVED, EDITOR),
            row(ARCHIVED, RESTORE, DRAFT, EDITOR),
            row(DRAFT, TRASH, TRASHED, EDITOR, FIRST_OWNER),
            row(IN_REVIEW, TRASH, TRASHED, EDITOR),
            row(ARCHIVED, TRASH, TRASHED, EDITOR),
            row(TRASHED, RESTORE, DRAFT, EDITOR, FIRST_OWNER)));

    private ArticleWorkflow() {}

    /** The transition table. */
    public static TransitionTable<ArticleState, ArticleAction, Role> table() {
        return TABLE;
    }

    /** The scopes of which a caller needs one for the action, in whatever state. */
    public static Set<Scope> scopes(ArticleAction action) {
        return TABLE.transitions().stream()
                .filter(transition -> transition.action() == action)
                .flatMap(transition -> transition.who().stream())
                .map(role -> role.scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Transition<ArticleState, ArticleAction, Role> row(
            ArticleState from, ArticleAction action, ArticleState to, Role... who) {
        return new Transition<>(from, action, to, Set.of(who));
    }
}
