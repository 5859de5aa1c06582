package io.klartext.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.klartext.contract.Exchange.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how an exchange differs from what the contract says about it. */
public final class ContractCheck {
    private static final String PROBLEM = "application/problem+json";

    private final Contract contract;
    private final Schemas schemas;

    public ContractCheck(Contract contract) {
        this.contract = contract;
        this.schemas = new Schemas(contract);
    }

    /** The operation that the exchange is about; a HEAD is a GET without the body. */
    public Optional<Operation> operation(Exchange exchange) {
        return contract.find(exchange.isHead() ? "GET" : exchange.method(), exchange.path());
    }

    public List<String> differences(Exchange exchange) {
        List<String> differences = new ArrayList<>();
        operation(exchange)
                .ifPresentOrElse(
                        operation -> checkOperation(operation, exchange, differences),
                        () -> checkRefusal(exchange, differences));
        return differences;
    }

    private void checkOperation(Operation operation, Exchange exchange, List<String> differences) {
        JsonNode documented = operation.response(exchange.status());
        if (documented.isMissingNode()) {
            differences.add("the status " + exchange.status() + " is not documented");
            return;
        }
        documented
                .path("headers")
                .properties()
                .forEach(header -> checkHeader(
                        header.getKey(), contract.resolve(header.getValue()), exchange.answer(), differences));
        if (!exchange.isHead()) {
            checkBody(
                    "the answer: ",
                    Operation.content(documented),
                    exchange.answer(),
                    exchange.isNarrowed(),
                    differences);
        }
        if (exchange.succeeded() && exchange.request().isSent()) {
            checkBody("accepted: ", operation.requestContent(), exchange.request(), false, differences);
        }
    }

    private void checkRefusal(Exchange exchange, List<String> differences) {
        if (exchange.method().equals("OPTIONS") && exchange.succeeded()) {
            return;
        }
        if (exchange.status() < 400) {
            differences.add("there is no such operation");
        }
        if (exchange.status() == 405 && exchange.answer().header("Allow") == null) {
            differences.add("a 405 needs the header Allow");
        }
        if (!exchange.isHead() && exchange.answer().mediaType().equals(PROBLEM)) {
            validate(
                    "the problem: ",
                    contract.schema("Problem"),
                    exchange.answer().body(),
                    false,
                    differences);
        } else if (!exchange.isHead()) {
            differences.add("what is no operation must be refused with a problem, not with '"
                    + exchange.answer().mediaType() + "'");
        }
    }

    private void checkHeader(String name, JsonNode documented, Message answer, List<String> differences) {
        String value = answer.header(name);
        if (value != null) {
            JsonNode schema = documented.get("schema");
            boolean number = schema.path("type").asText().equals("integer") && value.matches("[0-9]{1,9}");
            JsonNode json = number ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);
            validate("the header " + name + ": ", schema, json.toString(), false, differences);
        } else if (documented.path("required").asBoolean()) {
            differences.add("the header " + name + " is missing");
        }
    }

    private void checkBody(
            String what, Map<String, JsonNode> content, Message message, boolean narrowed, List<String> differences) {
        if (content.isEmpty() && message.body().isEmpty()) {
            return;
        }
        if (content.containsKey(message.mediaType())) {
            JsonNode schema = content.get(message.mediaType()).get("schema");
            // What has no schema is no JSON.
            if (schema != null) {
                validate(what, schema, message.body(), narrowed, differences);
            }
        } else {
            differences.add(what + "the media type '" + message.mediaType() + "' is not documented");
        }
    }

    private void validate(String what, JsonNode schema, String json, boolean narrowed, List<String> differences) {
        schemas.violations(schema, json, narrowed).forEach(violation -> differences.add(what + violation));
    }
}
