package io.klartext.comment.selfservice;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.Decision;
import io.klartext.comment.decision.Decisions;
import io.klartext.comment.mailbox.EmailCipher;
import io.klartext.comment.network.CommentIpAddresses;
import io.klartext.comment.selfservice.CommentExport.Other;
import io.klartext.comment.selfservice.CommentExport.Step;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Exports all stored data of comments for their author. Executes three statements, independent of their number. */
@Singleton
class CommentExports {
    private final OwnComments comments;
    private final CommentIpAddresses ipAddresses;
    private final Decisions decisions;
    private final EmailCipher cipher;

    CommentExports(OwnComments comments, CommentIpAddresses ipAddresses, Decisions decisions, EmailCipher cipher) {
        this.comments = comments;
        this.ipAddresses = ipAddresses;
        this.decisions = decisions;
        this.cipher = cipher;
    }

    /** The comment and, if it was sent by the verified owner, the other verified ones; at most the latest thousand. */
    CommentExport of(Comment comment) {
        List<Other> kept = kept(comment);
        Other own = kept.get(0);
        return new CommentExport(
                own.comment(),
                comment.verifiedAt(),
                cipher.decrypt(comment.email()),
                own.address(),
                own.decisions(),
                kept.subList(1, kept.size()));
    }

    private List<Other> kept(Comment comment) {
        List<OwnComment> kept = comments.all(comment);
        List<UUID> ids = kept.stream().map(OwnComment::id).toList();
        Map<UUID, String> from = ipAddresses.find(ids);
        Map<UUID, List<Decision>> decided = decisions.latestFirst(ids);
        return kept.stream()
                .map(one -> new Other(one, from.get(one.id()), steps(decided.get(one.id()))))
                .toList();
    }

    /** Changes of state and text. Spam seems to have waited all the time. */
    private static List<Step> steps(List<Decision> decisions) {
        boolean spam = decisions.get(0).to() == CommentState.SPAM;
        return decisions.stream()
                .filter(decision -> decision.action() == CommentAction.SCREEN
                        || (!spam && decision.to() != CommentState.SPAM && decision.to() != decision.from()))
                .map(decision -> spam || decision.to() == CommentState.SPAM
                        ? waiting(decision)
                        : new Step(decision.to(), decision.reason(), decision.at()))
                .toList();
    }

    private static Step waiting(Decision decision) {
        Reason reason = Objects.requireNonNullElse(decision.reason(), Reason.AWAITING_REVIEW);
        return new Step(CommentState.PENDING, reason, decision.at());
    }
}
