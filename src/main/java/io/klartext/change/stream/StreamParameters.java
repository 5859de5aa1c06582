package io.klartext.change.stream;

import io.klartext.change.ChangeParameters;
import io.klartext.change.ChangeType;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;

/** The start of a stream, and the types of its changes. */
public class StreamParameters {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    @QueryParam("after")
    String after;

    @QueryParam("type")
    String type;

    @HeaderParam(LAST_EVENT_ID)
    String lastEventId;

    /** The number to begin after, or null for now. The header is what browsers send, so it is newer than the URL. */
    Long after() {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return ChangeParameters.number(LAST_EVENT_ID, lastEventId);
        }
        return after == null ? null : ChangeParameters.number("after", after);
    }

    Set<ChangeType> types() {
        return ChangeParameters.types(type);
    }
}
