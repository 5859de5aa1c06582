package io.klartext.article.publication;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time in an order to publish. An order without the member has no such object, and the time stays as it is.
 *
 * @param at null where the order says {@code null}
 */
@JsonDeserialize(using = OrderedTime.Reader.class)
public record OrderedTime(Instant at) {
    public OrderedTime {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Distinguishes {@code null} from a missing member. */
    static final class Reader extends StdDeserializer<OrderedTime> {
        @Serial
        private static final long serialVersionUID = 1L;

        Reader() {
            super(OrderedTime.class);
        }

        @Override
        public OrderedTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new OrderedTime(context.readValue(parser, Instant.class));
        }

        @Override
        public OrderedTime getNullValue(DeserializationContext context) {
            return new OrderedTime(null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
