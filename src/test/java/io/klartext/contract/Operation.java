package io.klartext.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One operation of the contract.
 *
 * @param parameters those of its path included
 */
public record Operation(Contract contract, String method, String path, JsonNode node, List<JsonNode> parameters) {
    static final String PIECE = "application/offset+octet-stream";

    private static final Map<String, String> GOOD_HEADERS =
            Map.of("Tus-Resumable", "1.0.0", "Upload-Length", "100000", "Upload-Offset", "0");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

    public String id() {
        return node.get("operationId").textValue();
    }

    public boolean isManagement() {
        return path.startsWith("/api/v1/manage");
    }

    /** Whether it is a POST, and not one that only reads what must stand neither in a URL nor in a kept answer. */
    boolean isChangingPost() {
        return method.equals("POST") && !node.path("x-reads-only").asBoolean();
    }

    public boolean hasPlaceholder() {
        return path.contains("{");
    }

    /** The path to something, to the first of its revisions, or to it as a small picture. */
    String pathTo(String idOrSlug) {
        String one = path.replace("{number}", "1").replace("{recipe}", "thumb").replace("{file}", "bild.jpg");
        return PLACEHOLDER.matcher(one).replaceAll(idOrSlug);
    }

    boolean matches(String otherMethod, String otherPath) {
        boolean samePath = otherPath.matches(PLACEHOLDER.matcher(path).replaceAll("[^/]+"));
        return samePath && method.equals(otherMethod);
    }

    public boolean hasParameter(String name) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.get("name").textValue().equals(name));
    }

    /** The headers that must be sent, with a good value each; but not {@code If-Match}. */
    public Map<String, String> requiredHeaders() {
        return parameters.stream()
                .filter(parameter -> parameter.get("in").textValue().equals("header"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .filter(parameter -> !parameter.get("name").textValue().equals("If-Match"))
                .map(parameter -> parameter.get("name").textValue())
                .collect(Collectors.toMap(name -> name, GOOD_HEADERS::get));
    }

    public boolean takesBody() {
        return node.has("requestBody");
    }

    /** Whether it takes a form with a file. */
    public boolean takesForm() {
        return takesBody() && requestContent().containsKey("multipart/form-data");
    }

    /** Whether it takes pieces of a file. */
    public boolean takesPieces() {
        return takesBody() && requestContent().containsKey(PIECE);
    }

    /** The media types that it takes, with their descriptions. */
    public Map<String, JsonNode> requestContent() {
        return content(contract.resolve(node.path("requestBody")));
    }

    public Set<Integer> statuses() {
        Set<Integer> statuses = new TreeSet<>();
        node.get("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    /** The answer with that status; missing if there is none. */
    JsonNode response(int status) {
        return contract.resolve(node.at("/responses/" + status));
    }

    static Map<String, JsonNode> content(JsonNode described) {
        Map<String, JsonNode> content = new TreeMap<>();
        described.path("content").properties().forEach(type -> content.put(type.getKey(), type.getValue()));
        described.path("x-content").properties().forEach(type -> content.put(type.getKey(), type.getValue()));
        return content;
    }

    /** The alternatives of what a caller needs: scopes, {@code any key} or {@code nothing}. */
    public Set<String> needs() {
        JsonNode security = node.get("security");
        if (security.isEmpty()) {
            return Set.of("nothing");
        }
        return StreamSupport.stream(security.spliterator(), false)
                .map(alternative -> alternative.get("key"))
                .map(scopes -> scopes.isEmpty() ? "any key" : scopes.get(0).textValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
