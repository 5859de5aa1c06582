package io.klartext.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the members of one JSON object and reports invalid and unknown members. An invalid member is read as its
 * fallback, so that reading can continue and find all mistakes.
 */
final class JsonObject {
    private static final double FRACTION_PRECISION = 10_000;

    private final JsonNode object;
    private final String pointer;
    private final Violations violations;
    private final Set<String> known = new HashSet<>(Set.of("_type"));

    JsonObject(JsonNode object, String pointer, Violations violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    String at(String member) {
        return pointer + Violations.step(member);
    }

    void refuse(String member, String code, String detail) {
        violations.add(at(member), code, detail);
    }

    boolean has(String member) {
        return object.hasNonNull(member);
    }

    /** The text of a member that must be there. */
    String text(String member, int maxLength) {
        known.add(member);
        JsonNode value = object.path(member);
        if (value.isMissingNode() || value.isNull()) {
            refuse(member, "required", "'" + member + "' is required.");
            return "";
        }
        return checked(member, value, maxLength);
    }

    /** The text of a member that may be absent or null. */
    String optionalText(String member, int maxLength) {
        known.add(member);
        return has(member) ? checked(member, object.get(member), maxLength) : null;
    }

    /** The text of a member that must have one of the given values. */
    String oneOf(String member, String fallback, Set<String> allowed) {
        known.add(member);
        if (!has(member)) {
            return fallback;
        }
        String value = object.get(member).asText();
        if (!object.get(member).isTextual() || !allowed.contains(value)) {
            refuse(
                    member,
                    "invalid",
                    "'" + member + "' must be one of " + String.join(", ", new TreeSet<>(allowed)) + ".");
        }
        return value;
    }

    /** The integer of a member that may be absent or null. */
    Integer optionalInteger(String member, int min, int max) {
        known.add(member);
        if (!has(member)) {
            return null;
        }
        JsonNode value = object.get(member);
        if (!value.isInt() || value.intValue() < min || value.intValue() > max) {
            refuse(member, "range", "'" + member + "' must be an integer from " + min + " to " + max + ".");
        }
        return value.intValue();
    }

    /** The array of a member; an empty one where it is absent. */
    JsonNode array(String member, int maxSize) {
        known.add(member);
        JsonNode value = object.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!value.isArray() || value.size() > maxSize) {
            refuse(member, "type", "'" + member + "' must be an array of " + maxSize + " items at most.");
            return JsonNodeFactory.instance.arrayNode();
        }
        return value;
    }

    /** The object of a member; null where it is absent, null or no object. */
    JsonObject object(String member) {
        known.add(member);
        if (!has(member)) {
            return null;
        }
        if (!object.get(member).isObject()) {
            refuse(member, "type", "'" + member + "' must be an object.");
            return null;
        }
        return new JsonObject(object.get(member), at(member), violations);
    }

    /** The number of a member that must be there, from 0 to 1; kept to four decimals, finer than a pixel matters. */
    double fraction(String member) {
        known.add(member);
        JsonNode value = object.path(member);
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            refuse(member, "range", "'" + member + "' must be a number from 0 to 1.");
            return 0;
        }
        return Math.round(value.doubleValue() * FRACTION_PRECISION) / FRACTION_PRECISION;
    }

    /** Reads the objects in an array. Reports every item that is not an object of that {@code _type}. */
    <T> List<T> objects(String member, String type, int maxSize, Function<JsonObject, T> reader) {
        List<T> read = new ArrayList<>();
        int index = 0;
        for (JsonNode node : array(member, maxSize)) {
            String place = at(member) + "/" + index++;
            if (node.isObject() && type.equals(node.path("_type").asText())) {
                JsonObject item = new JsonObject(node, place, violations);
                read.add(reader.apply(item));
                item.refuseUnknown();
            } else {
                violations.add(place, "type", "This must be an object with the '_type' " + type + ".");
            }
        }
        return read;
    }

    /** Whether the array of a member is absent or has no items, which is not the same as being no array. */
    boolean isEmptyArray(String member) {
        return !has(member)
                || (object.get(member).isArray() && object.get(member).isEmpty());
    }

    /** True or false of a member that may be absent or null. */
    Boolean optionalBoolean(String member) {
        known.add(member);
        if (!has(member)) {
            return null;
        }
        if (!object.get(member).isBoolean()) {
            refuse(member, "type", "'" + member + "' must be true or false.");
        }
        return object.get(member).booleanValue();
    }

    /** The text of a member that must be there with more than white space in it. */
    String words(String member, int maxLength) {
        String text = text(member, maxLength);
        if (has(member) && Text.isBlank(text) && object.get(member).isTextual()) {
            refuse(member, "required", "'" + member + "' must not be blank.");
        }
        return text;
    }

    /** Reports every member that was not read. */
    void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name, "unknown_member", "There is no such member here.");
            }
        });
    }

    private String checked(String member, JsonNode value, int maxLength) {
        if (!value.isTextual()) {
            refuse(member, "type", "'" + member + "' must be a string.");
            return "";
        }
        String text = Text.withoutControls(value.textValue());
        if (!Text.isStorable(text)) {
            refuse(member, "characters", "'" + member + "' holds a NUL character or half of a surrogate pair.");
        } else if (text.length() > maxLength) {
            refuse(member, "size", "'" + member + "' may have " + maxLength + " characters at most.");
        }
        return text;
    }
}
