package io.klartext.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates JSON against the schemas of the contract, formats included. */
public final class Schemas {
    /** What OpenAPI adds to JSON Schema and what does not restrict anything. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("components"))
            .keyword(new NonValidationKeyword("discriminator"))
            .keyword(new NonValidationKeyword("x-selected-by"))
            .keyword(new NonValidationKeyword("x-included-by"))
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> whole = new ConcurrentHashMap<>();
    private final Map<JsonNode, Schema> narrowed = new ConcurrentHashMap<>();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();

    public Schemas(Contract contract) {
        components.set("schemas", contract.document().at("/components/schemas"));
    }

    /**
     * What is wrong with the JSON.
     *
     * @param selected whether the request narrowed the answer; then schemas marked {@code x-selected-by} require no
     *     members, else they have none of those that are marked as included by {@code fields}
     */
    public List<String> violations(JsonNode schema, String json, boolean selected) {
        Map<JsonNode, Schema> compiled = selected ? narrowed : whole;
        return compiled
                .computeIfAbsent(schema, node -> compile(node, selected))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema, boolean selected) {
        ObjectNode document = ((ObjectNode) schema).deepCopy();
        document.set("components", components.deepCopy());
        document.at("/components/schemas").forEach(component -> select(component, selected));
        return registry.getSchema(document.toString(), InputFormat.JSON);
    }

    private static void select(JsonNode schema, boolean selected) {
        if (schema.has("x-selected-by")) {
            if (selected) {
                ((ObjectNode) schema).remove("required");
            } else {
                schema.get("properties").properties().removeIf(member -> isSelected(member.getValue()));
            }
        }
    }

    private static boolean isSelected(JsonNode member) {
        return member.path("x-included-by").asText().equals("fields");
    }
}
