package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;

/**
 * Compares every exchange with {@code openapi.yaml}: an answer that is not documented fails the test that asked for it.
 * What was seen is written down for {@link ContractCoverageIT}.
 */
public final class ContractFilter implements Filter {
    private static final List<String> COMPARED =
            List.of("/api/v1", "/media", "/feeds", "/oembed", "/sitemap", "/robots");

    private static final ContractFilter INSTANCE = new ContractFilter();

    private final ContractCheck check = new ContractCheck(Contract.read());

    private ContractFilter() {}

    /** The one filter; it has no state and may be registered anywhere. */
    public static ContractFilter instance() {
        return INSTANCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        Exchange exchange = Exchange.of(request, response);
        if (COMPARED.stream().anyMatch(exchange.path()::startsWith)) {
            compare(exchange);
        }
        return response;
    }

    private void compare(Exchange exchange) {
        List<String> differences = check.differences(exchange);
        assertTrue(
                differences.isEmpty(),
                () -> exchange + " is not what openapi.yaml promises:\n  " + String.join("\n  ", differences)
                        + "\nThe answer was: " + exchange.answer().body());
        if (!exchange.isHead()) {
            check.operation(exchange).ifPresent(operation -> Coverage.record(operation.id(), exchange.status()));
        }
    }
}
