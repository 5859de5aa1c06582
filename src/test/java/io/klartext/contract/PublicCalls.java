package io.klartext.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything that readers can ask: each GET of the contract that needs no key, with each of its parameters, and what is
 * beside it. An operation that cannot be called with {@link #VALUES} fails the test that asks for it: add to them.
 */
final class PublicCalls {
    private static final String SITE = "http://localhost:8080";

    /**
     * What stands in placeholders, named with the step before them, and in query parameters that do not list their
     * values themselves.
     */
    private static final Map<String, Function<Known, Collection<String>>> VALUES = Map.ofEntries(
            Map.entry("articles/{slug}", Known::addresses),
            Map.entry("tags/{slug}", known -> List.of(known.tag())),
            Map.entry("authors/{slug}", known -> List.of(known.author())),
            Map.entry("comment-status/{token}", known -> List.of("unbekannt")),
            Map.entry("feeds/{format}", known -> List.of("atom", "rss", "json")),
            Map.entry("comments/{id}", known -> List.of(Calls.NO_ID)),
            Map.entry("parent", known -> List.of(Calls.NO_ID)),
            Map.entry("locale", known -> List.of("de", "en")),
            Map.entry("tag", known -> List.of(known.tag())),
            Map.entry("tagsAny", known -> List.of(known.tag())),
            Map.entry("author", known -> List.of(known.author())),
            Map.entry("authorsAny", known -> List.of(known.author())),
            Map.entry("assets/{id}", known -> List.of(known.asset())),
            Map.entry("o/{edition}", known -> List.of("AAAAAAAAAAAAAAAAAAAAAA")),
            Map.entry("i/{edition}", known -> List.of("AAAAAAAAAAAAAAAAAAAAAA")),
            Map.entry("s", known -> List.of()),
            Map.entry("q", known -> List.of("titel", "zqm", "zqm00001zp", "ein%20satz")),
            Map.entry("previews/{token}", known -> List.of("nicht-zu-erraten")),
            Map.entry("path", Known::paths),
            Map.entry(
                    "url",
                    known -> known.paths().stream().map(path -> SITE + path).toList()),
            Map.entry("format", known -> List.of("json", "xml")),
            Map.entry("maxwidth", known -> List.of("300")),
            Map.entry("maxheight", known -> List.of("200")),
            // Whoever calls goes on to the next pages.
            Map.entry("cursor", known -> List.of()),
            Map.entry("publishedAfter", known -> List.of("2000-01-01T00:00:00Z")),
            Map.entry("publishedBefore", known -> List.of("2999-01-01T00:00:00Z")),
            Map.entry("ids", known -> List.of(Calls.NO_ID)),
            Map.entry("timeZone", known -> List.of("Europe/Berlin")),
            Map.entry("redirect", known -> List.of("true")),
            Map.entry("limit", known -> List.of("100")));

    private static final List<String> BESIDE = List.of("/q/health", "/api/v1/nichts", "/api/v1/manage/articles");

    /** They tell of former paths, which were public; their own tests look for leaks. */
    private static final Set<String> TELL_THE_PAST = Set.of("readChanges", "streamEvents");

    private static final Pattern PLACEHOLDER = Pattern.compile("([^/]+/\\{[^}]+})");

    private final List<Operation> operations;

    PublicCalls(Contract contract) {
        operations = contract.operations().stream()
                .filter(operation -> operation.method().equals("GET") && !operation.isManagement())
                .filter(operation -> !TELL_THE_PAST.contains(operation.id()))
                .toList();
    }

    /**
     * What there is to ask for.
     *
     * @param addresses slugs and ids of articles, published or not
     */
    record Known(Collection<String> addresses, String tag, String author, String asset) {
        private Collection<String> paths() {
            return addresses.stream().map(address -> "/" + address).toList();
        }
    }

    /** Paths with their queries: with all of them where it is about the first address, else with the first two. */
    List<String> about(Known known) {
        List<String> calls = new ArrayList<>(BESIDE);
        known.addresses().stream().limit(1).forEach(address -> calls.add("/api/v1/manage/articles/" + address));
        for (Operation operation : operations) {
            List<String> queries = queries(operation, known);
            List<String> paths = paths(operation, known);
            paths.stream().limit(1).forEach(path -> queries.forEach(query -> calls.add(path + query)));
            paths.stream().skip(1).forEach(path -> queries.stream().limit(2).forEach(query -> calls.add(path + query)));
        }
        return calls;
    }

    private static List<String> paths(Operation operation, Known known) {
        String one = operation.path().replace("{recipe}", "card").replace("{file}", "bild.png");
        List<String> paths = List.of(one);
        Matcher placeholder = PLACEHOLDER.matcher(one);
        while (placeholder.find()) {
            String step = placeholder.group();
            Collection<String> values = values(operation, step, known);
            paths = paths.stream()
                    .flatMap(path ->
                            values.stream().map(value -> path.replace(step, step.replaceFirst("\\{[^}]+}", value))))
                    .toList();
        }
        return paths;
    }

    /** None, each parameter by itself with each of its values, all texts at once, and one that there is not. */
    private static List<String> queries(Operation operation, Known known) {
        List<JsonNode> parameters = operation.parameters().stream()
                .filter(parameter -> parameter.get("in").textValue().equals("query"))
                .toList();
        String always = parameters.stream()
                .filter(parameter -> isAlways(parameter))
                .map(parameter -> pairs(operation, parameter, known).findFirst().orElseThrow())
                .collect(Collectors.joining("&", "?", ""));
        Stream<String> each = parameters.stream()
                .flatMap(parameter -> pairs(operation, parameter, known))
                .filter(pair -> !always.contains(pair));
        String whole = parameters.stream()
                .filter(PublicCalls::isSelection)
                .flatMap(parameter -> pairs(operation, parameter, known))
                .collect(Collectors.joining("&"));
        return Stream.concat(Stream.of("", whole, "nonsense=1"), each)
                .distinct()
                .map(pair -> always + "&" + pair)
                .map(query -> query.replaceFirst("^\\?&", "?").replaceFirst("[?&]$", ""))
                .toList();
    }

    private static boolean isAlways(JsonNode parameter) {
        return parameter.path("required").asBoolean()
                || parameter.get("name").textValue().equals("limit");
    }

    private static boolean isSelection(JsonNode parameter) {
        return parameter.at("/schema/items").has("enum");
    }

    private static Stream<String> pairs(Operation operation, JsonNode parameter, Known known) {
        String name = parameter.get("name").textValue();
        Stream<String> values = isSelection(parameter)
                ? Stream.of(texts(parameter.at("/schema/items/enum")).collect(Collectors.joining(",")))
                : parameter.get("schema").has("enum")
                        ? texts(parameter.at("/schema/enum"))
                        : values(operation, name, known).stream();
        return values.map(value -> name + "=" + value);
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static Collection<String> values(Operation operation, String name, Known known) {
        Function<Known, Collection<String>> values = VALUES.get(name);
        if (values == null) {
            throw new AssertionError(
                    "Tell PublicCalls.VALUES how to call " + operation + ": values for '" + name + "'");
        }
        return values.apply(known);
    }
}
