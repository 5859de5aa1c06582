package io.klartext.platform.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.Violation;
import io.klartext.platform.kernel.Violations;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Explains what is wrong with a value in a body that is valid JSON. */
public final class JsonMistake {
    private JsonMistake() {}

    /** The mistake that stopped the parser; empty if the body is not valid JSON. */
    public static Optional<Violation> behind(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException unfit && unfit.getCause() instanceof InputCoercionException) {
            return Optional.of(new Violation(pointer(unfit), "type", "The value must be an integer in range."));
        }
        if (unreadable.getCause() instanceof JsonProcessingException inner) {
            return behind(inner);
        }
        return unreadable instanceof JsonMappingException unfit && !isMalformed(unfit)
                ? Optional.of(violation(unfit))
                : Optional.empty();
    }

    /** Jackson reports invalid UTF-8 and trailing text with the exception for values of a wrong type. */
    private static boolean isMalformed(JsonMappingException unfit) {
        return unfit.getCause() instanceof IOException
                || unfit.getOriginalMessage().startsWith("Trailing token");
    }

    private static Violation violation(JsonMappingException unfit) {
        String pointer = pointer(unfit);
        if (unfit instanceof UnrecognizedPropertyException unknown) {
            return new Violation(pointer, "unknown_member", explain(unknown));
        }
        if (unfit instanceof ValueInstantiationException && unfit.getCause() != null) {
            return new Violation(pointer, "invalid", unfit.getCause().getMessage());
        }
        if (unfit instanceof InvalidFormatException format) {
            String detail = format.getTargetType().isEnum()
                    ? "The value must be " + name(format) + "."
                    : "The value does not have the form of " + name(format) + ".";
            return new Violation(pointer, "format", detail);
        }
        if (unfit instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return new Violation(pointer, "type", "The value must be " + name(mismatch) + ".");
        }
        return new Violation(pointer, "invalid", firstLine(unfit.getOriginalMessage()));
    }

    private static String explain(UnrecognizedPropertyException unknown) {
        List<String> known = unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
        return "There is no such member." + KnownNames.explain(unknown.getPropertyName(), known);
    }

    private static String name(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == String.class) {
            return "a string of characters that can be stored: no NUL, no half of a surrogate pair";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "an integer in range";
        }
        if (type.isEnum()) {
            return "one of " + constants(type);
        }
        if (Instant.class == type) {
            return "a timestamp (RFC 3339)";
        }
        if (UUID.class == type) {
            return "a UUID";
        }
        return Iterable.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> StoredEnum.valueOf((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException unfit) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : unfit.getPath()) {
            pointer.append(step.getFieldName() == null ? "/" + step.getIndex() : Violations.step(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String firstLine(String reason) {
        int end = reason.indexOf('\n');
        return end < 0 ? reason : reason.substring(0, end);
    }
}
