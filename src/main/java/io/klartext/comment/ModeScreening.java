package io.klartext.comment;

import io.klartext.comment.CommentConfig.Mode;
import jakarta.inject.Singleton;

/** Judges by the mode of the site alone. */
@Singleton
class ModeScreening implements Screening {
    private static final int POLICY = 1;

    private final CommentConfig config;

    ModeScreening(CommentConfig config) {
        this.config = config;
    }

    @Override
    public Verdict screen(ScreenedComment comment) {
        return config.mode() == Mode.POST
                ? new Verdict(CommentState.PUBLISHED, null, POLICY)
                : new Verdict(CommentState.PENDING, Reason.AWAITING_REVIEW, POLICY);
    }
}
