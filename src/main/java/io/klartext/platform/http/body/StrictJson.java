package io.klartext.platform.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.klartext.platform.kernel.Text;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * Parses JSON strictly: no unknown or duplicate members, no trailing bytes, no number in place of a string, no text
 * that cannot be stored, at most {@value #MAX_DEPTH} levels and {@value #MAX_TOKENS} tokens.
 * Removes the characters of {@link Text#withoutControls} from all text, including stored text when it is read.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_TOKENS = 100_000;
    private static final int LAST_YEAR = 9999;

    /** Runs last, so that no other customizer makes parsing lenient. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxTokenCount(MAX_TOKENS)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict-json")
                .addDeserializer(String.class, new StorableTextDeserializer())
                .addDeserializer(Instant.class, new TimestampDeserializer()));
    }

    private static final class StorableTextDeserializer extends StdScalarDeserializer<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        private StorableTextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING) || !Text.isStorable(parser.getText())) {
                return context.reportInputMismatch(String.class, "must be text");
            }
            return Text.withoutControls(parser.getText());
        }
    }

    /** Timestamps are text (RFC 3339); Jackson alone would accept numbers as well. */
    private static final class TimestampDeserializer extends StdScalarDeserializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        private TimestampDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return timestamp(parser.getText(), context);
            }
            return context.reportInputMismatch(Instant.class, "must be a timestamp");
        }

        private static Instant timestamp(String text, DeserializationContext context) throws IOException {
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                    return time.toInstant();
                }
            } catch (DateTimeParseException e) {
                // falls through, like a year of five digits
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "must be RFC 3339");
        }
    }
}
