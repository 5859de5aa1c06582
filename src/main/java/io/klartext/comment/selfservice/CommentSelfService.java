package io.klartext.comment.selfservice;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentState;
import io.klartext.comment.decision.CommentTransitions;
import io.klartext.comment.decision.DecisionReason;
import io.klartext.comment.network.CommentIpAddresses;
import io.klartext.comment.submission.StatusToken;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The use cases of a comment's author, who holds its token. */
@Singleton
@Transactional
public class CommentSelfService {
    private final CommentRepository comments;
    private final CommentTransitions transitions;
    private final CommentIpAddresses ipAddresses;
    private final CommentExports exports;
    private final OwnComments ownComments;
    private final Clock clock;

    CommentSelfService(
            CommentRepository comments,
            CommentTransitions transitions,
            CommentIpAddresses ipAddresses,
            CommentExports exports,
            OwnComments ownComments,
            Clock clock) {
        this.comments = comments;
        this.transitions = transitions;
        this.ipAddresses = ipAddresses;
        this.exports = exports;
        this.ownComments = ownComments;
        this.clock = clock;
    }

    /** The comment of that token. */
    public OwnComment show(StatusToken token) {
        return ownComments.find(token.hash()).orElseThrow(CommentSelfService::notFound);
    }

    /**
     * Exports the comment of that token, and other verified ones if it was sent by the verified owner of the mailbox.
     */
    public CommentExport export(StatusToken token) {
        return exports.of(find(token));
    }

    /** Withdraws the comment: it is no longer public and needs no decision. */
    public void withdraw(StatusToken token) {
        transitions.take(find(token), CommentAction.WITHDRAW, Actor.WRITER, DecisionReason.NONE, clock.now());
    }

    /** Erases the text and all personal data including the token; returns the id. */
    public UUID erase(StatusToken token) {
        return erase(find(token));
    }

    /**
     * The same for all verified comments of the mailbox, if its verified owner sent this one; returns the id of this
     * one.
     */
    public UUID eraseAll(StatusToken token) {
        UUID id = show(token).id();
        List<UUID> ids = comments.ofMailbox(id);
        comments.lockWithAncestors(ids).stream()
                .filter(ids::contains)
                .flatMap(one -> comments.findForChange(one).stream())
                .filter(comment -> comment.state() != CommentState.ERASED)
                .forEach(this::erase);
        return id;
    }

    private UUID erase(Comment comment) {
        transitions.take(comment, CommentAction.ERASE, Actor.WRITER, DecisionReason.NONE, clock.now());
        ipAddresses.forget(comment.id());
        return comment.id();
    }

    private Comment find(StatusToken token) {
        return comments.findForChange(token.hash()).orElseThrow(CommentSelfService::notFound);
    }

    private static Failure notFound() {
        return new Failure.NotFound("The comment");
    }
}
