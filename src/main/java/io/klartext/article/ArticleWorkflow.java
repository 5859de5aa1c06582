package io.klartext.article;

import static io.klartext.article.ArticleAction.PUBLISH;
import static io.klartext.article.ArticleAction.RESTORE;
import static io.klartext.article.ArticleAction.TRASH;
import static io.klartext.article.ArticleAction.UNPUBLISH;
import static io.klartext.article.ArticleState.DRAFT;
import static io.klartext.article.ArticleState.PUBLISHED;
import static io.klartext.article.ArticleState.TRASHED;
import static io.klartext.article.ArticleWorkflow.Part.EDITOR;
import static io.klartext.article.ArticleWorkflow.Part.OWNER;
import static io.klartext.article.ArticleWorkflow.Part.PUBLISHER;

import io.klartext.security.Caller;
import io.klartext.security.Scope;
import io.klartext.workflow.TransitionTable;
import io.klartext.workflow.TransitionTable.Transition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The life of an article.
 *
 * <pre>
 *            publish             publish
 *   draft ───────────► published ───┐
 *    │  ▲ ◄───────────    ▲         │
 *    │  │   unpublish     └─────────┘
 *    │  │ restore
 *    ▼  │
 *   trashed
 * </pre>
 */
public final class ArticleWorkflow {
    /** What a caller is to an article. */
    public enum Part {
        /** May publish. */
        PUBLISHER,
        /** May change every article. */
        EDITOR,
        /** Created this article, which was never published, and may change their own. */
        OWNER
    }

    private static final TransitionTable<ArticleState, ArticleAction, Part> TABLE = new TransitionTable<>(List.of(
            row(DRAFT, PUBLISH, PUBLISHED, PUBLISHER),
            row(PUBLISHED, PUBLISH, PUBLISHED, PUBLISHER),
            row(PUBLISHED, UNPUBLISH, DRAFT, PUBLISHER),
            row(DRAFT, TRASH, TRASHED, EDITOR, OWNER),
            row(TRASHED, RESTORE, DRAFT, EDITOR, OWNER)));

    private ArticleWorkflow() {}

    /** The whole table. */
    public static TransitionTable<ArticleState, ArticleAction, Part> table() {
        return TABLE;
    }

    static Set<Part> parts(Caller caller, UUID createdBy, boolean everPublished) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (caller.has(Scope.ARTICLES_PUBLISH)) {
            parts.add(PUBLISHER);
        }
        if (caller.has(Scope.ARTICLES_WRITE)) {
            parts.add(EDITOR);
        }
        if (caller.has(Scope.ARTICLES_WRITE_OWN) && caller.id().equals(createdBy) && !everPublished) {
            parts.add(OWNER);
        }
        return parts;
    }

    private static Transition<ArticleState, ArticleAction, Part> row(
            ArticleState from, ArticleAction action, ArticleState to, Part... who) {
        return new Transition<>(from, action, to, Set.of(who));
    }
}
