package io.klartext.contract.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.contract.Contract;
import io.klartext.contract.ContractCheck;
import io.klartext.contract.Exchange;
import io.klartext.contract.Exchange.Message;
import io.klartext.contract.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is true of every answer, whatever was asked. */
final class AnswerRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> BELOW_OPERATIONS = Set.of(400, 405, 408, 414, 431);

    /** What only the inside of the server knows. */
    private static final Pattern INTERNALS =
            Pattern.compile("io\\.klartext\\.|java\\.(lang|util|io|time|net)|org\\.(hibernate|postgresql|jboss)"
                    + "|com\\.fasterxml|Exception|SQLSTATE|\\bat [a-z]+\\.[a-z.]+\\(");

    /** The validator refuses pointers with members such as {@code a#b?}, which RFC 6901 allows. */
    private static final Pattern NO_DIFFERENCE = Pattern.compile("RFC 6901");

    private final ContractCheck check;
    private final AcceptedParameters parameters;
    private final Collection<String> secrets;
    private final Map<String, Integer> statusOfCode = new HashMap<>();

    AnswerRules(Contract contract, Collection<String> secrets) {
        check = new ContractCheck(contract);
        parameters = new AcceptedParameters(contract);
        this.secrets = secrets;
    }

    /** What the answer breaks. */
    List<String> broken(RawRequest request, RawResponse response) {
        Exchange exchange = exchange(request, response);
        List<String> broken = new ArrayList<>();
        if (response.status() >= 500 && !isAnnounced(exchange, response.status())) {
            broken.add("the status " + response.status());
        }
        boolean refusedBefore = BELOW_OPERATIONS.contains(response.status())
                && response.header("Content-Type").equals(PROBLEM);
        if (response.whole() && !refusedBefore) {
            check.differences(exchange).stream()
                    .filter(difference -> !NO_DIFFERENCE.matcher(difference).find())
                    .forEach(broken::add);
        }
        if (response.status() < 300) {
            check.operation(exchange)
                    .ifPresent(operation -> broken.addAll(parameters.faulty(operation, request.query())));
        }
        if (response.status() >= 400 && !exchange.isHead()) {
            checkProblem(response, broken);
        }
        checkSecrets(request, response, broken);
        return broken;
    }

    private boolean isAnnounced(Exchange exchange, int status) {
        Set<Integer> documented =
                check.operation(exchange).map(Operation::statuses).orElse(Set.of());
        return status != 500 && documented.contains(status);
    }

    private static Exchange exchange(RawRequest request, RawResponse response) {
        String mediaType = request.header("Content-Type");
        boolean json = mediaType != null && mediaType.contains("json") && request.text() != null;
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(header -> sent.putIfAbsent(header.getKey(), header.getValue()));
        return new Exchange(
                request.method(),
                resource(request.path()),
                request.query(),
                new Message(sent, json ? request.text() : null),
                response.status(),
                new Message(response.headers(), response.text()));
    }

    /** The path that is matched against resources: without matrix parameters and a slash at its end. */
    private static String resource(String path) {
        return path.replaceAll(";[^/]*", "").replaceFirst("(?<=.)/+$", "");
    }

    private void checkProblem(RawResponse response, List<String> broken) {
        if (!response.header("Content-Type").equals(PROBLEM)) {
            broken.add("a refusal without a problem document, but: " + response.header("Content-Type"));
            return;
        }
        JsonNode problem = parse(response.text());
        String code = problem.path("code").asText();
        if (problem.path("status").asInt() != response.status()) {
            broken.add("the problem says the status " + problem.path("status"));
        }
        if (!problem.path("type").asText().equals("urn:klartext:problem:" + code)) {
            broken.add("the type of the problem is not its code");
        }
        Integer other = statusOfCode.putIfAbsent(code, response.status());
        if (other != null && other != response.status()) {
            broken.add("the code " + code + " has the status " + other + ", too");
        }
        if (!problem.path("requestId").asText().equals(response.header("X-Request-Id"))) {
            broken.add("the request id of the problem is not that of the header");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private void checkSecrets(RawRequest request, RawResponse response, List<String> broken) {
        String text = (response.headers() + response.text()).toLowerCase(Locale.ROOT);
        if (!request.path().startsWith("/api/v1/manage")) {
            secrets.stream()
                    .map(secret -> secret.toLowerCase(Locale.ROOT))
                    .filter(text::contains)
                    .forEach(secret -> broken.add("it tells of " + secret));
        }
        if (response.status() >= 400 && INTERNALS.matcher(response.text()).find()) {
            broken.add("it tells of the inside");
        }
    }
}
