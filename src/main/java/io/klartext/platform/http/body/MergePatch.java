package io.klartext.platform.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violation;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** JSON Merge Patch (RFC 7396). */
@Singleton
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;

    private final JsonMistakes mistakes;

    MergePatch(ObjectMapper json, JsonMistakes mistakes) {
        this.json = json;
        this.mistakes = mistakes;
    }

    /**
     * A function that applies the patch. Its argument must still be the current value when the result is saved.
     *
     * @throws Failure.Invalid if the patch is not an object, or if its members are invalid
     */
    public <T> UnaryOperator<T> to(Class<T> type, JsonNode patch) {
        if (!patch.isObject()) {
            throw new Failure.Invalid(List.of(new Violation("", "type", "A merge patch must be an object.")));
        }
        return current -> read(merge(json.valueToTree(current), patch), type);
    }

    private <T> T read(JsonNode merged, Class<T> type) {
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw invalid(merged, type, e);
        }
    }

    private RuntimeException invalid(JsonNode merged, Class<?> type, JsonProcessingException first) {
        try {
            return mistakes.all(merged, json.constructType(type), first);
        } catch (JsonProcessingException e) {
            return new UncheckedIOException(e);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                // Our types treat null like absent. With an explicit null an unknown member is still refused.
                merged.putNull(member.getKey());
            } else {
                merged.set(member.getKey(), merge(merged.get(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}
