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
 * Names by which items of the sample refer to each other, because their ids differ in every installation:
 * <code>${name}</code> stands for the id of an item created before. The name of a picture is its file name, that of an
 * article its slug.
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

    /** A copy in which names are replaced by ids. */
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
