package io.klartext.article;

import static io.klartext.article.ArticleAction.ARCHIVE;
import static io.klartext.article.ArticleAction.PUBLISH;
import static io.klartext.article.ArticleAction.RESTORE;
import static io.klartext.article.ArticleAction.RETURN;
import static io.klartext.article.ArticleAction.SUBMIT;
import static io.klartext.article.ArticleAction.TRASH;
import static io.klartext.article.ArticleAction.UNPUBLISH;
import static io.klartext.article.ArticleAction.UNSCHEDULE;
import static io.klartext.article.ArticleState.ARCHIVED;
import static io.klartext.article.ArticleState.DRAFT;
import static io.klartext.article.ArticleState.IN_REVIEW;
import static io.klartext.article.ArticleState.PUBLISHED;
import static io.klartext.article.ArticleState.SCHEDULED;
import static io.klartext.article.ArticleState.TRASHED;
import static io.klartext.article.ArticleWorkflow.Part.EDITOR;
import static io.klartext.article.ArticleWorkflow.Part.FIRST_OWNER;
import static io.klartext.article.ArticleWorkflow.Part.OWNER;
import static io.klartext.article.ArticleWorkflow.Part.PUBLISHER;
import static io.klartext.article.ArticleWorkflow.Part.UNINVOLVED_PUBLISHER;

import io.klartext.platform.workflow.TransitionTable.Transition;
import io.klartext.platform.workflow.TransitionTable;
import java.util.List;
import java.util.Set;

/** The lifecycle of an article.
 *
 * <pre>
 *              submit               publish
 *     draft ────────────► in_review ─────────────────┐
 *     ▲ │ ▲ ◄──────────── (return)                   ▼
 *     │ │ │                           (the clock)          publish
 *     │ │ │    publish   scheduled ──────────────► published ──┐
 *     │ │ └───────────── (unschedule)               │  ▲  ▲    │
 *     │ └──────────────────────────────────────────────┘  └────┘
 *     │                  unpublish, (the clock)     │
 *     └─────────────────────────────────────────────┘
 *     draft ──archive──► archived ──restore──► draft
 *     draft, in_review, archived ──trash──► trashed ──restore──► where it was
 * </pre>
 * <p>Publishing with a time in the future leads to scheduled; (the clock) marks changes without an action.
 */
public final class ArticleWorkflow {
    /** The roles of a caller for an article. */
    public enum Part {
        /** May publish. */
        PUBLISHER,
        /** May publish this version: somebody else changed it last, or four eyes are not required. */
        UNINVOLVED_PUBLISHER,
        /** May change every article. */
        EDITOR,
        /** Created this article and may change own articles. */
        OWNER,
        /** Created this article, which was never published. */
        FIRST_OWNER
    }

    private static final TransitionTable<ArticleState, ArticleAction, Part> TABLE = new TransitionTable<>(List.of(
            row(DRAFT, SUBMIT, IN_REVIEW, OWNER, EDITOR),
            row(IN_REVIEW, RETURN, DRAFT, PUBLISHER),
            row(DRAFT, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(IN_REVIEW, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(PUBLISHED, PUBLISH, PUBLISHED, UNINVOLVED_PUBLISHER),
            row(SCHEDULED, UNSCHEDULE, DRAFT, PUBLISHER),
            row(PUBLISHED, UNPUBLISH, DRAFT, PUBLISHER),
            row(DRAFT, ARCHIVE, ARCHIVED, EDITOR),
            row(ARCHIVED, RESTORE, DRAFT, EDITOR),
            row(DRAFT, TRASH, TRASHED, EDITOR, FIRST_OWNER),
            row(IN_REVIEW, TRASH, TRASHED, EDITOR),
            row(ARCHIVED, TRASH, TRASHED, EDITOR),
            row(TRASHED, RESTORE, DRAFT, EDITOR, FIRST_OWNER)));

    private ArticleWorkflow() {}

    /** The transition table. */
    public static TransitionTable<ArticleState, ArticleAction, Part> table() {
        return TABLE;
    }

    private static Transition<ArticleState, ArticleAction, Part> row(
            ArticleState from, ArticleAction action, ArticleState to, Part... who) {
        return new Transition<>(from, action, to, Set.of(who));
    }
}
