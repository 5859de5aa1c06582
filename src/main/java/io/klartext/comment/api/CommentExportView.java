package io.klartext.comment.api;

import io.klartext.comment.CommentExport;
import io.klartext.comment.StatusToken;
import java.util.List;

/** All that is kept of a comment and of its writer. */
record CommentExportView(OwnCommentView comment, String email, String address, List<CommentExport.Step> decisions) {
    static CommentExportView of(CommentExport export, StatusToken token) {
        return new CommentExportView(
                OwnCommentView.of(export.comment(), token), export.email(), export.address(), export.decisions());
    }
}
