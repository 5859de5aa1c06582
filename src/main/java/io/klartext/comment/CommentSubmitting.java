package io.klartext.comment;

import io.klartext.article.PublishedArticle;
import io.klartext.article.PublishedArticles;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Ids;
import io.klartext.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;

/** Takes comments from readers. */
@Singleton
@Transactional
public class CommentSubmitting {
    private final PublishedArticles articles;
    private final CommentRepository comments;
    private final CommentSteps steps;
    private final Screening screening;
    private final Addresses addresses;
    private final CommentConfig config;
    private final Validator validator;
    private final Clock clock;

    CommentSubmitting(
            PublishedArticles articles,
            CommentRepository comments,
            CommentSteps steps,
            Screening screening,
            Addresses addresses,
            CommentConfig config,
            Validator validator,
            Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.steps = steps;
        this.screening = screening;
        this.addresses = addresses;
        this.config = config;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Takes a comment on a published article.
     *
     * @param article slug or id
     * @param locale null for the article that readers get at the slug alone
     */
    public SubmittedComment submit(String article, String locale, CommentSubmission submission) {
        PublishedArticle target = articles.find(article, locale).orElseThrow(() -> new Failure.NotFound("The article"));
        Instant now = clock.now();
        CommentsOpen.require(target.publishedAt(), config, now);
        Violations violations = Violations.of(validator, submission);
        Comment parent = parent(submission, target, violations);
        violations.refuse();
        UUID id = Ids.next(now);
        byte[] index = addresses.index(submission.email());
        Verdict verdict = screening.screen(
                new ScreenedComment(id, target.text().id(), target.text().locale(), submission, new Hash(index), now));
        StatusToken token = StatusToken.random();
        Comment comment = new Comment(id, target.text().id(), parent, verdict.state(), now);
        comment.write(submission, addresses.encrypt(submission.email()), index, token.hash());
        steps.begin(comment, verdict, now);
        return new SubmittedComment(comment.id(), comment.state(), token);
    }

    private Comment parent(CommentSubmission submission, PublishedArticle article, Violations violations) {
        if (submission.parentId() == null) {
            return null;
        }
        Comment parent = comments.findForChange(submission.parentId())
                .filter(found -> found.articleId().equals(article.text().id()))
                .filter(found -> found.state() == CommentState.PUBLISHED)
                .orElse(null);
        if (parent == null) {
            violations.add("/parentId", "unknown_comment", "There is no such comment to answer.");
        } else if (parent.depth() >= config.maxDepth()) {
            violations.add("/parentId", "too_deep", "Answers go " + config.maxDepth() + " levels deep at most.");
        }
        return parent;
    }
}
