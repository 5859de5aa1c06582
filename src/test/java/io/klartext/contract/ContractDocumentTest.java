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
        assertEquals(members("Article"), texts("/components/schemas/Article/required"));
        assertEquals(members("Article"), texts("/components/parameters/ArticleFields/schema/items/enum"));
        assertEquals(members("Article"), texts("/components/schemas/Preview/required"));
        assertEquals(members("ManagedArticle"), texts("/components/schemas/ManagedArticle/required"));
        assertEquals(members("ManagedArticle"), texts("/components/parameters/ManagedArticleFields/schema/items/enum"));
    }

    @Test
    void teasers_have_the_members_of_whole_articles_or_can_be_asked_for_them() {
        for (String whole : List.of("Article", "ManagedArticle")) {
            Set<String> members = texts("/components/schemas/" + whole + "Teaser/required");
            assertEquals(members(whole + "Teaser"), members);
            contract.schema(whole + "Teaser").get("properties").properties().stream()
                    .filter(member ->
                            member.getValue().path("x-included-by").asText().equals("fields"))
                    .forEach(member -> members.add(member.getKey()));
            assertEquals(members(whole), members);
        }
    }

    /** Generated clients take a union of a whole and a part for one of which every member may be missing. */
    @Test
    void no_answer_is_a_union_of_an_object_with_a_part_of_itself() {
        assertEquals(
                List.of(),
                contract.document().findParents("x-selected-by").stream()
                        .filter(schema -> !schema.has("required"))
                        .toList());
    }

    /** Generated clients require a written member that has a default. */
    @Test
    void members_have_no_defaults() {
        assertEquals(List.of(), contract.document().at("/components/schemas").findParents("default"));
    }

    /** Tools that try an operation out send the examples of its parameters. */
    @Test
    void no_parameter_has_an_example() {
        List<String> examples = contract.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> parameter.has("example") || parameter.has("examples"))
                .map(parameter -> parameter.get("name").textValue())
                .distinct()
                .toList();
        assertEquals(List.of(), examples);
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
