package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each role may call the operations that the contract opens to it, and no other. */
@QuarkusTest
class RoleMatrixTest {
    /** A parameter that no operation knows: refused last of what is refused before an operation does anything. */
    private static final Map<String, String> NONSENSE = Map.of("nonsense", "1");

    private final Contract contract = Contract.read();

    @Test
    void the_table_of_the_contract_tells_the_scopes_of_all_roles() {
        Map<String, Set<String>> roles = Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        role -> role.value(),
                        role -> role.scopes().stream()
                                .map(Scope::value)
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertEquals(roles, table());
    }

    @Test
    void every_scope_of_an_operation_stands_in_the_table() {
        Set<String> needed =
                management().flatMap(operation -> operation.needs().stream()).collect(Collectors.toSet());
        needed.remove("any key");
        needed.removeAll(table().get("admin"));
        assertEquals(Set.of(), needed);
    }

    @Test
    void each_role_may_call_what_the_contract_opens_to_it() {
        table().forEach((role, scopes) -> check(newKey(Json.of("name", "Tafel " + role, "role", role)), scopes));
    }

    @Test
    void a_key_without_a_scope_for_it_may_call_only_what_is_open_to_any_key() {
        String key = newKey(Json.of("name", "Nichts", "scopes", Json.array("metrics:read")));
        check(key, Set.of());
    }

    @Test
    void nobody_may_call_management_without_a_key() {
        assertAll(management()
                .map(operation -> () -> assertEquals(
                        401,
                        Calls.of(operation).with(null).asking(NONSENSE).send().statusCode(),
                        operation.toString())));
    }

    private void check(String key, Set<String> scopes) {
        assertAll(management().map(operation -> () -> {
            boolean open = operation.needs().contains("any key") || !Collections.disjoint(operation.needs(), scopes);
            assertEquals(
                    open ? 400 : 403,
                    Calls.of(operation).with(key).asking(NONSENSE).send().statusCode(),
                    () -> operation + " with " + scopes);
        }));
    }

    private Stream<Operation> management() {
        return contract.operations().stream().filter(Operation::isManagement);
    }

    /** The scopes of each role, as the description of keys lists them. */
    private Map<String, Set<String>> table() {
        List<List<String>> rows = contract.document()
                .at("/components/securitySchemes/key/description")
                .textValue()
                .lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> roles = rows.get(0).subList(3, rows.get(0).size());
        assertTrue(roles.contains("admin"), roles::toString);
        Map<String, Set<String>> table = new LinkedHashMap<>();
        IntStream.range(0, roles.size())
                .forEach(role -> table.put(
                        roles.get(role),
                        rows.stream()
                                .skip(1)
                                .filter(row -> row.size() > role + 3
                                        && row.get(role + 3).equals("x"))
                                .map(row -> row.get(1).replace("`", ""))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return table;
    }

    private static String newKey(Json draft) {
        return Client.admin().post("/manage/keys", draft).is(201).text("key");
    }
}
