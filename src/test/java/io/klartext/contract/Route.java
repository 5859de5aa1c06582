package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.http.request.PathAction;
import io.klartext.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What can be said about an operation in code and in the contract alike.
 *
 * @param parameters by place and name; {@code []} behind those that may repeat
 * @param needs the alternatives of what a caller needs
 */
record Route(
        String method,
        String path,
        Set<String> parameters,
        Set<String> consumes,
        Set<String> produces,
        Set<String> needs) {
    static Route of(Operation operation) {
        return new Route(
                operation.method(),
                operation.path(),
                operation.parameters().stream()
                        .map(Route::describe)
                        .filter(parameter -> !parameter.equals("header X-Request-Id"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                operation.requestContent().keySet(),
                operation.statuses().stream()
                        .filter(status -> status < 300)
                        .flatMap(status -> Operation.content(operation.response(status)).keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                operation.needs());
    }

    /** The route of one action; a caller who has no scope for any action is refused before. */
    Route of(String variable, PathAction action) {
        Set<String> others = new TreeSet<>(parameters);
        others.remove("path " + variable);
        Set<String> scopes = action.scopes().stream().map(Scope::value).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(needs.containsAll(scopes), () -> action + " needs one of " + scopes + ", which are refused before");
        return new Route(
                method, path.replace("{" + variable + "}", action.value()), others, consumes, produces, scopes);
    }

    static String query(String name, boolean repeatable) {
        return "query " + name + (repeatable ? "[]" : "");
    }

    private static String describe(JsonNode parameter) {
        String name = parameter.get("name").textValue();
        if (!parameter.get("in").textValue().equals("query")) {
            return parameter.get("in").textValue() + " " + name;
        }
        boolean array = parameter.at("/schema/type").asText().equals("array");
        return query(name, array && parameter.path("explode").asBoolean(true));
    }

    String name() {
        return method + " " + path;
    }

    /** How the code differs from the contract. */
    static List<String> differences(Route code, Route contract) {
        List<String> differences = new ArrayList<>();
        compare(code.name() + " takes ", code.parameters, contract.parameters, differences);
        compare(code.name() + " consumes ", code.consumes, contract.consumes, differences);
        if (!contract.produces.isEmpty()) {
            // An operation that answers without a body has a media type in code all the same: the one that its class
            // names.
            compare(code.name() + " produces ", code.produces, contract.produces, differences);
        }
        compare(code.name() + " needs ", code.needs, contract.needs, differences);
        return differences;
    }

    static void compare(String what, Set<String> code, Set<String> contract, List<String> differences) {
        code.stream()
                .filter(item -> !contract.contains(item))
                .forEach(item -> differences.add(what + item + ": only in code"));
        contract.stream()
                .filter(item -> !code.contains(item))
                .forEach(item -> differences.add(what + item + ": only in openapi.yaml"));
    }
}
