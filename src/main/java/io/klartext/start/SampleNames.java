package io.klartext.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Under which names the sample's parts refer to each other, as their ids are new in every installation: <code>${name}</code>
 * stands for the id of what was made before, a file name for a picture's and a slug for an article's.
 */
final class SampleNames {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, UUID> ids = new HashMap<>();
    private final ObjectMapper json;

    SampleNames(ObjectMapper json) {
        this.json = json;
    }

    void add(String name, UUID id) {
        ids.put(name, id);
    }

    /** The same with ids in place of names. */
    JsonNode resolved(JsonNode part) {
        try {
            return json.readTree(NAME.matcher(part.toString()).replaceAll(found -> id(found.group(1))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name).toString();
    }
}
