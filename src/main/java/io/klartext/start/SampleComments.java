package io.klartext.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentConfig.Mode;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentSubmission;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.CommentModerating;
import io.klartext.comment.decision.CommentVersion;
import io.klartext.comment.decision.DecisionRequest;
import io.klartext.comment.report.CommentReporting;
import io.klartext.comment.report.ReportReason;
import io.klartext.comment.report.ReportRequest;
import io.klartext.comment.selfservice.CommentEdit;
import io.klartext.comment.selfservice.CommentEditing;
import io.klartext.comment.selfservice.CommentSelfService;
import io.klartext.comment.submission.CommentSubmitting;
import io.klartext.comment.submission.SubmittedComment;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import io.klartext.site.Locales;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;

/** The comments of the sample site, in every state, so that the moderation queue is not empty. */
@Singleton
class SampleComments {
    private final CommentSubmitting submitting;
    private final CommentModerating moderating;
    private final CommentSelfService selfService;
    private final CommentEditing editing;
    private final SampleReplies replies;
    private final CommentReporting reporting;
    private final CommentConfig config;

    SampleComments(
            CommentSubmitting submitting,
            CommentModerating moderating,
            CommentSelfService selfService,
            CommentEditing editing,
            SampleReplies replies,
            CommentReporting reporting,
            CommentConfig config) {
        this.submitting = submitting;
        this.moderating = moderating;
        this.selfService = selfService;
        this.editing = editing;
        this.replies = replies;
        this.reporting = reporting;
        this.config = config;
    }

    /** Submits the comments, unless the site is closed for comments or requires a minimum time or proof of work. */
    void load(JsonNode comments, Caller by) {
        boolean asksForMore = !config.minTime().isZero() || config.proofOfWork();
        if (config.mode() != Mode.CLOSED && !asksForMore) {
            comments.forEach(comment -> say(comment, null, by));
        }
    }

    private void say(JsonNode comment, UUID parent, Caller by) {
        if (comment.get("email").isNull()) {
            replies.reply(comment, parent, by);
        } else {
            send(comment, parent, by);
        }
    }

    private void send(JsonNode comment, UUID parent, Caller by) {
        SubmittedComment taken = submitting.submit(
                comment.get("article").textValue(),
                Locales.ALL,
                new CommentSubmission(
                        comment.get("name").textValue(),
                        comment.get("email").textValue(),
                        null,
                        comment.get("text").textValue(),
                        parent,
                        null,
                        null),
                null);
        comment.get("steps").forEach(step -> take(step.textValue(), taken, comment.get("reason"), by));
        if (comment.has("edit") && !config.editWindow().isZero()) {
            CommentEdit edit = new CommentEdit(comment.get("edit").textValue());
            editing.edit(taken.token(), VersionCondition.ANY, before -> edit);
        }
        comment.get("replies").forEach(reply -> say(reply, taken.id(), by));
        comment.get("then").forEach(step -> take(step.textValue(), taken, comment.get("reason"), by));
        comment.path("reports").forEach(report -> report(report, taken));
    }

    private void report(JsonNode report, SubmittedComment comment) {
        ReportReason reason =
                StoredEnum.of(ReportReason.class, report.get("reason").textValue());
        reporting.report(
                comment.id(), new ReportRequest(reason, report.get("text").textValue()), null);
    }

    private void take(String step, SubmittedComment comment, JsonNode reason, Caller by) {
        CommentAction action = CommentAction.valueOf(step.toUpperCase(Locale.ROOT));
        if (action == CommentAction.WITHDRAW) {
            selfService.withdraw(comment.token());
        } else if (action == CommentAction.ERASE) {
            selfService.erase(comment.token());
        } else if (action != CommentAction.APPROVE || comment.state() != CommentState.PUBLISHED) {
            boolean explained = action != CommentAction.APPROVE && !reason.isNull();
            DecisionRequest request = new DecisionRequest(explained ? Reason.of(reason.textValue()) : null, null, null);
            moderating.decide(comment.id(), CommentVersion.ANY, action, request, by);
        }
    }
}
