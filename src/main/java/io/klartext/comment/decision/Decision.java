package io.klartext.comment.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.comment.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One change of a comment's state, or a review that left it. It holds nothing personal of the writer.
 *
 * @param number from 1 on, without gaps
 * @param actor {@code system}, {@code moderator}, {@code writer} or {@code admin}
 * @param actorId the key of a moderator or admin, null for others
 * @param from null for a new comment
 * @param reason null if none was given
 * @param note null if there is nothing to say
 * @param policy the version of the policy that the system followed, null for people
 * @param version the version of the text that was decided on
 */
public record Decision(
        UUID commentId,
        int number,
        UUID articleId,
        String actor,
        UUID actorId,
        CommentAction action,
        CommentState from,
        CommentState to,
        Reason reason,
        String note,
        Integer policy,
        int version,
        Instant at) {
    /** SHA-256 over the hash of the decision before and all members of this one, each with its length before it. */
    Hash hash(Hash previous) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        add(bytes, previous.bytes());
        members().forEach(member -> add(bytes, member.getBytes(StandardCharsets.UTF_8)));
        return Hash.of(bytes.toByteArray());
    }

    private List<String> members() {
        return Arrays.asList(
                        commentId,
                        number,
                        articleId,
                        actor,
                        actorId,
                        value(action),
                        value(from),
                        value(to),
                        value(reason),
                        note,
                        policy,
                        version,
                        at)
                .stream()
                .map(member -> member == null ? "-" : "+" + member)
                .toList();
    }

    private static String value(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void add(ByteArrayOutputStream bytes, byte[] member) {
        bytes.writeBytes((member.length + ":").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(member);
    }
}
