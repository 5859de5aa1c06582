package io.klartext.comment.selfservice;

import io.klartext.comment.CommentState;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.comment.submission.StatusToken;
import io.klartext.site.SitePaths;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment as its writer sees it.
 *
 * @param article null if readers do not see it
 * @param statusUrl null in the export of another one: only its own token leads to it
 */
record OwnCommentView(
        UUID id,
        UUID articleId,
        Article article,
        UUID parentId,
        CommentState state,
        ToldReason reason,
        String message,
        int version,
        String name,
        String website,
        String text,
        WaitingEdit edit,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt,
        Instant editableUntil,
        List<String> allowedActions,
        String statusUrl) {
    /**
     * The article, as readers see it.
     *
     * @param path of its page on the site
     */
    record Article(String headline, String path) {
        private static Article of(OwnComment.Article article, SitePaths paths) {
            return article.slug() == null
                    ? null
                    : new Article(article.headline(), paths.ofArticle(article.slug(), article.publicLocale()));
        }
    }

    static OwnCommentView of(OwnComment comment, StatusToken token, SitePaths paths) {
        return new OwnCommentView(
                comment.id(),
                comment.article().id(),
                Article.of(comment.article(), paths),
                comment.parentId(),
                comment.state(),
                ToldReason.of(comment),
                comment.message(),
                comment.version(),
                comment.name(),
                comment.website(),
                comment.text(),
                comment.edit(),
                comment.createdAt(),
                comment.stateSince(),
                comment.publishedAt(),
                comment.editedAt(),
                comment.editableUntil(),
                comment.allowedActions(),
                token == null ? null : token.path());
    }
}
