package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code has the routes that the contract describes, and no others. */
class RoutesTest {
    @Test
    void code_and_contract_describe_the_same_routes() {
        Map<String, Route> code = byName(Routes.declared().stream());
        Map<String, Route> contract =
                byName(Contract.read().operations().stream().map(Route::of));
        List<String> differences = new ArrayList<>();
        Route.compare("", code.keySet(), contract.keySet(), differences);
        code.forEach((name, route) -> {
            if (contract.containsKey(name)) {
                differences.addAll(Route.differences(route, contract.get(name)));
            }
        });
        assertTrue(differences.isEmpty(), () -> "\n  " + String.join("\n  ", differences));
    }

    private static Map<String, Route> byName(Stream<Route> routes) {
        return routes.collect(Collectors.toMap(Route::name, Function.identity()));
    }
}
