package io.klartext.comment.staff;

import io.klartext.article.commenting.CommentedArticle;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.workflow.ArticleState;
import io.klartext.article.workingcopy.WorkingCopies;
import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentState;
import io.klartext.comment.decision.CommentTransitions;
import io.klartext.comment.submission.CommentChecks;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.site.Locales;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Publishes comments of the newsroom, also where comments are closed. They are not screened, because a moderator writes
 * them.
 */
@Singleton
@Transactional
public class StaffReplying {
    private final PublishedArticles articles;
    private final WorkingCopies copies;
    private final CommentChecks checks;
    private final CommentTransitions transitions;
    private final Optional<String> staffName;
    private final Validator validator;
    private final Clock clock;

    StaffReplying(
            PublishedArticles articles,
            WorkingCopies copies,
            CommentChecks checks,
            CommentTransitions transitions,
            CommentConfig config,
            Validator validator,
            Clock clock) {
        this.articles = articles;
        this.copies = copies;
        this.checks = checks;
        this.transitions = transitions;
        this.staffName = config.staffName();
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Publishes a comment by the newsroom.
     *
     * @return its id
     * @throws Failure.Conflict if readers do not see the article
     */
    public UUID reply(UUID article, StaffReply reply, Caller by) {
        Instant now = clock.now();
        CommentedArticle target =
                articles.findCommented(article.toString(), Locales.ALL).orElseThrow(() -> notPublished(article));
        Violations violations = Violations.of(validator, reply);
        String name = reply.name() == null ? staffName.orElse(null) : reply.name();
        if (name == null) {
            violations.add("/name", "required", "Readers must see a name, and no name of the newsroom is configured.");
        }
        violations.refuse();
        int depth = checks.depthBelow(reply.parentId(), target.id());
        Comment comment = new Comment(Ids.next(now), target.id(), reply.parentId(), depth, CommentState.PUBLISHED, now);
        comment.answer(name, reply.text(), by.id());
        transitions.reply(comment, Actor.of(by), now);
        return comment.id();
    }

    private Failure notPublished(UUID article) {
        ArticleState state = copies.get(article).state();
        return new Failure.Conflict(
                "not_published", "Readers do not see this article, which is " + state.value() + ".");
    }
}
