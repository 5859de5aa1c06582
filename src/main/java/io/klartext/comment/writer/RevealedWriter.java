package io.klartext.comment.writer;

import io.klartext.comment.CommentState;
import io.klartext.comment.desk.ManagedComment;
import java.util.List;
import java.util.Map;

/**
 * Who wrote a comment.
 *
 * @param website null if there is none
 * @param address the IP address of the comment, null after its retention
 * @param counts how many comments of the same mailbox are in each state
 * @param latest the newest of those
 */
public record RevealedWriter(
        String name,
        String email,
        String website,
        String address,
        Map<CommentState, Long> counts,
        List<ManagedComment> latest) {}
