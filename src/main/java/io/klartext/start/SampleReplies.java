package io.klartext.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.comment.desk.ManagedComments;
import io.klartext.comment.staff.StaffReply;
import io.klartext.comment.staff.StaffReplying;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The replies of the staff to comments of the sample site. */
@Singleton
class SampleReplies {
    private final StaffReplying replying;
    private final ManagedComments comments;

    SampleReplies(StaffReplying replying, ManagedComments comments) {
        this.replying = replying;
        this.comments = comments;
    }

    void reply(JsonNode comment, UUID parent, Caller by) {
        UUID article = comments.get(parent).article().id();
        String text = comment.get("text").textValue();
        String name = comment.get("name").textValue();
        replying.reply(article, new StaffReply(text, parent, name), by);
    }
}
