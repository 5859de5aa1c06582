package io.klartext.comment.writer;

import io.klartext.comment.CommentState;
import io.klartext.comment.desk.ManagedCommentView;
import io.klartext.platform.security.Caller;
import java.util.List;
import java.util.Map;

/** Who wrote a comment. */
record WriterView(
        String name,
        String email,
        String website,
        String address,
        Map<CommentState, Long> comments,
        List<ManagedCommentView> latest) {
    static WriterView of(RevealedWriter writer, Caller caller) {
        return new WriterView(
                writer.name(),
                writer.email(),
                writer.website(),
                writer.address(),
                writer.counts(),
                writer.latest().stream()
                        .map(comment -> ManagedCommentView.of(comment, caller))
                        .toList());
    }
}
