package io.klartext.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The published contract as tests read it. */
public final class Contract {
    static final Path FILE = Path.of("openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "options");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> operation(path.getKey(), path.getValue(), member.getKey(), member.getValue()))
                        .forEach(operations::add));
    }

    public static Contract read() {
        try {
            return new Contract(new YAMLMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode node) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        return new Operation(this, method.toUpperCase(java.util.Locale.ROOT), path, node, parameters);
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The operation that such a request means: a path without placeholders goes before one with. */
    public Optional<Operation> find(String method, String path) {
        List<Operation> fitting = operations.stream()
                .filter(operation -> operation.matches(method, path))
                .toList();
        return fitting.stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** The schema of that name. */
    public JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    /** The node, or the one that it refers to. */
    public JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolve(document.at(reference.textValue().substring(1)));
    }
}
