package io.klartext.platform.http.body;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violation;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds all mistakes in JSON that does not fit its type. The parser stops at the first mistake, so this class removes
 * it and parses the rest again. The remaining JSON is validated.
 */
@Singleton
public class JsonMistakes {
    /** Limits the number of values that are read in all rounds together, for large bodies with many mistakes. */
    private static final int MAX_VALUES = 300_000;

    private final ObjectMapper json;
    private final Validator validator;

    JsonMistakes(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The failure that lists all mistakes.
     *
     * @param body the body, which is changed
     * @param first the failure that the parser reported
     * @throws JsonProcessingException if the body is not valid JSON
     */
    public Failure.Invalid all(JsonNode body, JavaType type, JsonProcessingException first)
            throws JsonProcessingException {
        Map<String, Violation> found = new LinkedHashMap<>();
        JsonProcessingException unreadable = first;
        for (int rounds = MAX_VALUES / size(body); unreadable != null; rounds--) {
            Violation mistake = mistake(unreadable);
            boolean isNew = found.putIfAbsent(mistake.pointer(), mistake) == null;
            if (!isNew || rounds <= 0 || !takeOut(body, mistake.pointer())) {
                return new Failure.Invalid(List.copyOf(found.values()));
            }
            Object readable = null;
            try {
                readable = json.treeToValue(body, type);
                unreadable = null;
            } catch (JsonProcessingException next) {
                unreadable = next;
            }
            if (readable != null) {
                return withBrokenRules(found, readable);
            }
        }
        return new Failure.Invalid(List.copyOf(found.values()));
    }

    private static Violation mistake(JsonProcessingException unreadable) throws JsonProcessingException {
        Optional<Violation> mistake = JsonMistake.behind(unreadable);
        if (mistake.isEmpty()) {
            throw unreadable;
        }
        return mistake.get();
    }

    /** An element of an array becomes null, so that the places of the others do not change. */
    private static boolean takeOut(JsonNode body, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = place.last() == null ? null : body.at(place.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(place.last().getMatchingProperty()) != null;
        }
        return parent instanceof ArrayNode array
                && !array.setNull(place.last().getMatchingIndex()).isEmpty();
    }

    private Failure.Invalid withBrokenRules(Map<String, Violation> found, Object input) {
        Violations rules = Violations.of(validator, input);
        if (input instanceof Violations.CheckedInput checked) {
            checked.check(rules);
        }
        List<Violation> all = new ArrayList<>(found.values());
        rules.found().stream()
                .filter(rule -> found.keySet().stream().noneMatch(taken -> isWithin(rule.pointer(), taken)))
                .forEach(all::add);
        return new Failure.Invalid(all);
    }

    private static boolean isWithin(String pointer, String taken) {
        return pointer.equals(taken) || pointer.startsWith(taken + "/");
    }

    private static int size(JsonNode value) {
        int size = 1;
        for (JsonNode child : value) {
            size += size(child);
        }
        return size;
    }
}
