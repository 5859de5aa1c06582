import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One path for every list, sort and filter that the contract names. */
final class DeliveryPaths {
    /** Values of filters that take any text: one that many have, and one that nobody has. */
    private static final String NOBODY = "gibt-es-nicht";

    private final JsonNode contract;
    private final Map<String, String> common;

    /** The common values by the names of their parameters. */
    DeliveryPaths(JsonNode contract, Map<String, String> common) {
        this.contract = contract;
        this.common = common;
    }

    List<String> all() {
        List<String> paths = new ArrayList<>();
        contract.path("paths").properties().forEach(path -> {
            JsonNode parameters = path.getValue().at("/get/parameters");
            if (!path.getKey().contains("{") && hasParameter(parameters, "limit")) {
                String base = path.getKey() + "?limit=20" + required(parameters);
                paths.add(base);
                parameters.forEach(parameter -> filters(base, resolved(parameter), paths));
            }
        });
        return paths;
    }

    /** The only parameter that any list requires is what is searched for. */
    private String required(JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            if (resolved(parameter).path("required").asBoolean()) {
                return "&q=kamera";
            }
        }
        return "";
    }

    private void filters(String path, JsonNode parameter, List<String> paths) {
        String name = parameter.path("name").asText();
        if (!parameter.path("in").asText().equals("query") || List.of("limit", "cursor", "fields").contains(name)
                || path.contains("&" + name + "=")) {
            return;
        }
        for (String value : values(name, resolved(parameter.path("schema")))) {
            String order = value.equals("relevance") ? "&q=kamera" : "";
            paths.add(path + "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + order);
        }
    }

    private List<String> values(String name, JsonNode schema) {
        JsonNode item = schema.has("items") ? resolved(schema.path("items")) : schema;
        if (item.has("enum")) {
            List<String> values = new ArrayList<>();
            item.path("enum").forEach(value -> values.add(value.asText()));
            return values;
        }
        if (item.path("type").asText().equals("boolean")) {
            return List.of("true", "false");
        }
        if (common.containsKey(name)) {
            return List.of(common.get(name), NOBODY);
        }
        return name.equals("q") ? List.of("kamera", NOBODY) : List.of();
    }

    private boolean hasParameter(JsonNode parameters, String name) {
        for (JsonNode parameter : parameters) {
            if (resolved(parameter).path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
