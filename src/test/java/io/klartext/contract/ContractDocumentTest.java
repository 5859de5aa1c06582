package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract agrees with itself. */
class ContractDocumentTest {
    private final Contract contract = Contract.read();
    private final Schemas schemas = new Schemas(contract);

    @Test
    void examples_are_valid() {
        List<String> violations = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            operation.requestContent().values().forEach(type -> check(operation + " request", type, violations));
            operation
                    .statuses()
                    .forEach(status -> Operation.content(operation.response(status))
                            .values()
                            .forEach(type -> check(operation + " " + status, type, violations)));
        }
        assertEquals(List.of(), violations);
    }

    private void check(String where, JsonNode mediaType, List<String> violations) {
        mediaType.path("examples").forEach(example -> {
            String json = contract.resolve(example).get("value").toString();
            schemas.violations(mediaType.get("schema"), json, false)
                    .forEach(violation -> violations.add(where + ": " + violation));
        });
    }

    @Test
    void whole_articles_have_every_member_that_can_be_selected() {
        assertEquals(members("ArticleSelection"), texts("/components/schemas/Article/required"));
        assertEquals(members("ArticleSelection"), texts("/components/parameters/ArticleFields/schema/items/enum"));
        assertEquals(members("ManagedArticleSelection"), texts("/components/schemas/ManagedArticle/required"));
        assertEquals(
                members("ManagedArticleSelection"),
                texts("/components/parameters/ManagedArticleFields/schema/items/enum"));
    }

    @Test
    void every_post_that_changes_something_and_nothing_else_can_be_repeated() {
        List<String> differences = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            boolean post = operation.isChangingPost();
            if (operation.hasParameter("Idempotency-Key") != post) {
                differences.add(operation + ": the parameter Idempotency-Key");
            }
            if (post && !operation.statuses().containsAll(Set.of(409, 422))) {
                differences.add(operation + ": the answers 409 and 422");
            }
        }
        assertEquals(List.of(), differences);
    }

    private Set<String> members(String schema) {
        Set<String> names = new TreeSet<>();
        contract.schema(schema).get("properties").properties().stream()
                .filter(member -> !member.getValue().has("x-included-by"))
                .forEach(member -> names.add(member.getKey()));
        return names;
    }

    private Set<String> texts(String pointer) {
        Set<String> texts = new TreeSet<>();
        contract.document().at(pointer).forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
