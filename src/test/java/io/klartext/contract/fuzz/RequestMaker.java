package io.klartext.contract.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.contract.Calls;
import io.klartext.contract.Contract;
import io.klartext.contract.Operation;
import io.klartext.testing.Client;
import io.klartext.testing.Networks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes requests of operations: mostly good ones, with a few things in them that are not. */
final class RequestMaker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");
    private static final int ODD_ONE_IN = 12;
    private static final int MAX_QUERY = 2500;
    private static final int MAX_HEADER = 2500;

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/xml",
            "*/*",
            "/",
            "application/json, text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"x",
            "application/x-www-form-urlencoded",
            "a/b;c",
            "\u00fc");

    private static final List<String> ENCODED = List.of(
            "%C0%80",
            "%ED%A0%80", "%00", "%0d%0aX:%20y", "%ff", "%2F", "%2e%2e%2f", "%25", "+", "%F0%9F%98%80", ";a=b");

    /** Headers that no operation need name. */
    private static final List<String> GENERAL = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Origin",
            "Referer",
            "User-Agent",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Access-Control-Request-Method",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "Cookie",
            "traceparent",
            "Cache-Control");

    private final Random random;
    private final OddValues odd;
    private final OddBodies bodies;
    private final World world;
    private final SchemaValues values;
    private final SchemaValues goodValues;
    private final Forms forms;

    RequestMaker(Contract contract, Random random, World world) {
        this.random = random;
        this.world = world;
        odd = new OddValues(random);
        bodies = new OddBodies(random);
        forms = new Forms(random);
        values = new SchemaValues(contract, random, () -> odd.any(world.ids()), ODD_ONE_IN);
        goodValues = new SchemaValues(contract, random, () -> odd.any(world.ids()), 1000);
    }

    RawRequest of(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Forwarded-For", Networks.next());
        authorize(operation, headers);
        StringBuilder target = new StringBuilder(path(operation));
        StringBuilder query = new StringBuilder();
        operation.requiredHeaders().forEach(headers::put);
        for (JsonNode parameter : operation.parameters()) {
            addParameter(parameter, query, headers);
        }
        if (odd.one(ODD_ONE_IN * 3)) {
            query.append('&').append(encode(odd.text())).append('=').append(encode(odd.text()));
        }
        if (!query.isEmpty()) {
            target.append('?').append(query.substring(1));
        }
        if (odd.one(4)) {
            headers.put(odd.any(GENERAL), header(odd.text()));
        }
        byte[] body = operation.takesBody() ? body(operation, headers) : odd.one(30) ? new byte[] {'{', '}'} : null;
        List<Map.Entry<String, String>> sent = new ArrayList<>(headers.entrySet());
        if (odd.one(40)) {
            sent.add(odd.any(sent));
        }
        return new RawRequest(method(operation), target.toString(), sent, body);
    }

    private String method(Operation operation) {
        if (operation.method().equals("GET") && odd.one(25)) {
            return "HEAD";
        }
        return odd.one(100)
                ? odd.any(List.of("PUT", "TRACE", "get", "PROPFIND", "DELETE", "OPTIONS"))
                : operation.method();
    }

    private void authorize(Operation operation, Map<String, String> headers) {
        if (!operation.isManagement()) {
            return;
        }
        String key = odd.one(8) ? odd.any(world.keys()) : Client.ADMIN_KEY;
        if (!odd.one(40)) {
            headers.put("Authorization", odd.one(40) ? header("Bearer " + odd.text()) : "Bearer " + key);
        }
    }

    private String path(Operation operation) {
        String target = world.targetOf(operation);
        return PLACEHOLDER
                .matcher(operation.path())
                .replaceAll(name -> java.util.regex.Matcher.quoteReplacement(step(name.group(1), target)));
    }

    private String step(String name, String target) {
        if (odd.one(ODD_ONE_IN)) {
            return odd.one(3) ? odd.any(ENCODED) : encode(odd.text());
        }
        if (odd.one(ODD_ONE_IN)) {
            return odd.any(world.ids());
        }
        return switch (name) {
            case "number" -> "1";
            case "recipe" -> odd.any(List.of("thumb", "card", "w=100", "100x100", "w=1,h=1,fit=crop", "w=99999"));
            case "file" -> odd.any(List.of("bild.jpg", "bild.webp", "1.xml", "articles-1.xml", "x"));
            case "format" -> odd.any(List.of("atom", "rss", "json"));
            case "key" -> odd.any(List.of("a", "b1", "~start"));
            case "edition" -> "AAAAAAAAAAAAAAAAAAAAAA";
            default -> target;
        };
    }

    private void addParameter(JsonNode parameter, StringBuilder query, Map<String, String> headers) {
        String name = parameter.get("name").textValue();
        String place = parameter.get("in").textValue();
        boolean required = parameter.path("required").asBoolean();
        boolean wanted = required ? !odd.one(ODD_ONE_IN * 3) : odd.one(place.equals("query") ? 4 : 8);
        if (place.equals("path") || !wanted) {
            if (!wanted && required) {
                headers.remove(name);
            }
            return;
        }
        if (place.equals("header")) {
            if (required && !odd.one(5)) {
                headers.putIfAbsent(name, "*");
            } else {
                headers.put(name, header(headerValue(name, parameter)));
            }
            return;
        }
        if (name.equals("wait")) {
            query.append("&wait=").append(odd.any(List.of("0", "1", "-1", "31", "a", "")));
            return;
        }
        for (int i = odd.one(ODD_ONE_IN * 2) ? 2 : 1; i > 0; i--) {
            String value = name.equals("cursor") ? cursor() : text(values.valueOf(parameter.get("schema")));
            query.append('&').append(name).append('=').append(odd.one(40) ? odd.any(ENCODED) : encode(value));
        }
        query.setLength(Math.min(query.length(), MAX_QUERY));
        cutHalfEscape(query);
    }

    private static void cutHalfEscape(StringBuilder query) {
        int last = query.lastIndexOf("%");
        if (last >= 0 && last > query.length() - 3) {
            query.setLength(last);
        }
    }

    private String headerValue(String name, JsonNode parameter) {
        if (odd.one(2)) {
            return odd.text();
        }
        return switch (name) {
            case "If-Match", "If-None-Match", "If-Range" ->
                odd.any(List.of(
                        "\"1\"", "\"0\"", "W/\"2\"", "\"99999999999999999999\"", "\"1\",\"2\"", "*", "\"-1\"", "1"));
            case "Range" ->
                odd.any(List.of("bytes=0-1", "bytes=5-2", "bytes=-0", "bytes=0-,5-9", "lines=1-2", "bytes=1"));
            case "Upload-Metadata" ->
                "filename "
                        + Base64.getEncoder().encodeToString(odd.text().getBytes(StandardCharsets.UTF_8)) + ","
                        + odd.text();
            default -> text(values.valueOf(parameter.get("schema")));
        };
    }

    private String cursor() {
        if (world.cursors().isEmpty() || odd.one(4)) {
            return odd.text();
        }
        String cursor = odd.any(world.cursors());
        return switch (random.nextInt(4)) {
            case 0 -> cursor.substring(0, random.nextInt(cursor.length()));
            case 1 -> {
                int place = random.nextInt(cursor.length());
                yield cursor.substring(0, place) + "A" + cursor.substring(place + 1);
            }
            case 2 -> cursor + odd.text();
            default -> cursor;
        };
    }

    /** Lists as they stand in a parameter. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** A value that ends neither the header nor the limit of what a head may have. */
    private static String header(String value) {
        String cleaned = value.replaceAll("[\\r\\n\\u0000]", "").strip();
        return cleaned.length() > MAX_HEADER ? cleaned.substring(0, MAX_HEADER) : cleaned;
    }

    private static String encode(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.replace("*", "%2A");
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        if (operation.takesForm()) {
            return forms.body(headers);
        }
        String mediaType = operation.requestContent().keySet().iterator().next();
        headers.put("Content-Type", odd.one(30) ? header(odd.any(MEDIA_TYPES)) : mediaType);
        if (operation.takesPieces()) {
            return odd.any(List.of(new byte[0], new byte[] {'G', 'I', 'F'}, new byte[5000]));
        }
        return bodies.written(tree(operation, mediaType), ODD_ONE_IN);
    }

    private JsonNode tree(Operation operation, String mediaType) {
        JsonNode schema = operation.requestContent().get(mediaType).get("schema");
        JsonNode call = parse(Calls.of(operation).body());
        return switch (random.nextInt(6)) {
            case 0 -> call;
            case 1, 2 -> bodies.changed(call);
            case 3 -> goodValues.valueOf(schema);
            default -> values.valueOf(schema);
        };
    }

    private static JsonNode parse(Object body) {
        try {
            return JSON.readTree(body.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
