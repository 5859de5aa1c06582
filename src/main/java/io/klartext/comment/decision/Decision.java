package io.klartext.comment.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.comment.Reason;
import io.klartext.platform.database.mapping.Nested;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One change of a comment's state, or a decision that left the state as it was. It holds nothing personal of the writer.
 *
 * @param number counts the decisions on the comment from 1, without gaps
 * @param actor {@code system}, {@code moderator}, {@code writer} or {@code admin}
 * @param by the moderator or admin who decided, null for others
 * @param from null for a new comment
 * @param reason null if none was given
 * @param note a note for colleagues, null if there is none
 * @param policy the version of the policy that the system followed, null for people
 * @param version the version of the text that was decided on
 */
public record Decision(
        @JsonIgnore UUID commentId,
        int number,
        @JsonIgnore UUID articleId,
        String actor,
        @Nested(optional = true) Person by,
        CommentAction action,
        CommentState from,
        CommentState to,
        Reason reason,
        String note,
        Integer policy,
        int version,
        Instant at) {
    /** The holder of a key; the name is null where it was not asked for. */
    public record Person(UUID id, String name) {}

    /** One sentence that says who decided what, and when. */
    String describe() {
        String who = by == null ? "the " + actor : "the " + actor + " " + by.name();
        return "The comment is " + to.value() + " now: " + who + " took the action '" + action.value() + "' at " + at
                + ".";
    }

    /** SHA-256 over the previous hash and all members of this decision, each preceded by its length. */
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
                        by == null ? null : by.id(),
                        value(action),
                        value(from),
                        value(to),
                        reason == null ? null : reason.code().toUpperCase(Locale.ROOT),
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
