package io.klartext.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klartext.contract.Contract;
import io.klartext.contract.Operation;
import io.klartext.contract.Schemas;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a successful answer says about the parameters of its request: all are known, and as the contract wants them. */
final class AcceptedParameters {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;
    private final Schemas schemas;

    AcceptedParameters(Contract contract) {
        this.contract = contract;
        schemas = new Schemas(contract);
    }

    /** Which parameters in the query should have been refused. */
    List<String> faulty(Operation operation, String query) {
        List<String> faulty = new ArrayList<>();
        byName(query)
                .forEach((name, values) -> operation.parameters().stream()
                        .filter(parameter -> parameter.get("in").textValue().equals("query"))
                        .filter(parameter -> parameter.get("name").textValue().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                parameter -> check(name, parameter, values, faulty),
                                () -> faulty.add("accepted: the unknown parameter " + name)));
        return faulty;
    }

    private static Map<String, List<String>> byName(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair.replaceFirst("=.*", "")),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                pair -> pair.contains("=") ? decoded(pair.substring(pair.indexOf('=') + 1)) : "",
                                Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void check(String name, JsonNode parameter, List<String> values, List<String> faulty) {
        JsonNode schema = contract.resolve(parameter.get("schema"));
        JsonNode value = value(schema, parameter, values);
        schemas.violations(schema, value.toString(), false)
                .forEach(violation -> faulty.add("accepted: the parameter " + name + ": " + violation));
        if (!value.isArray() && values.size() > 1) {
            faulty.add("accepted: the parameter " + name + " more than once");
        }
    }

    private JsonNode value(JsonNode schema, JsonNode parameter, List<String> values) {
        if (!schema.path("type").asText().equals("array")) {
            return value(schema, values.get(0));
        }
        JsonNode items = contract.resolve(schema.path("items"));
        boolean explodes = parameter.path("explode").asBoolean(true);
        List<String> all = explodes
                ? values
                : values.stream()
                        .flatMap(list -> Arrays.stream(list.split(",", -1)))
                        .toList();
        ArrayNode array = JSON.arrayNode();
        all.forEach(item -> array.add(value(items, item)));
        return array;
    }

    private static JsonNode value(JsonNode schema, String text) {
        String type = schema.path("type").asText();
        if (type.equals("integer") && text.matches("-?[0-9]{1,18}")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return type.equals("boolean") && text.matches("true|false")
                ? JSON.booleanNode(Boolean.parseBoolean(text))
                : JSON.textNode(text);
    }
}
