package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.contract.fuzz.Fuzzer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Whatever is sent to an operation, its answer is one of those that the contract promises, and the server goes on. A
 * failure names its seed. {@code -Dklartext.fuzz.seed} runs another one, {@code -Dklartext.fuzz.calls} more or fewer
 * calls.
 */
class FuzzedOperationsIT {
    private static final long SEED = Long.getLong("klartext.fuzz.seed", 20261130);
    private static final int CALLS = Integer.getInteger("klartext.fuzz.calls", 400);
    private static final Pattern ERROR =
            Pattern.compile("(?m)^\\S+ \\S+ (?:ERROR|FATAL) +\\[[^\\]]*] \\[([^\\]]*)].*$");

    @AfterEach
    void forget_the_port() {
        RestAssured.reset();
    }

    @Test
    void every_answer_to_odd_requests_is_one_that_the_contract_promises(TestInfo test) throws IOException {
        try (PackagedApplication application =
                PackagedApplication.start(PackagedApplicationIT.data(test), environment())) {
            RestAssured.port = application.port();
            Fuzzer fuzzer = new Fuzzer(application.port(), SEED);
            List<String> findings = fuzzer.run(CALLS);
            assertTrue(
                    findings.isEmpty(),
                    () -> findings.size() + " findings, seed " + SEED + ":\n" + String.join("\n", findings));
            assertTrue(
                    fuzzer.statuses().keySet().containsAll(Set.of(200, 201, 400, 401, 403, 404, 409, 412, 415, 422)));
            assertEquals("", errors(application, fuzzer), "errors in the log, seed " + SEED);
            assertEquals(200, application.get("/api/v1/manage/articles").statusCode());
        }
    }

    /** As many requests as there are, from as many networks. */
    static Map<String, String> environment() {
        return Map.of(
                "KLARTEXT_ADMIN_KEY",
                PackagedApplication.ADMIN_KEY,
                "KLARTEXT_LIMITS_MANAGEMENT",
                "0",
                "KLARTEXT_LIMITS_MANAGEMENT_PER_NETWORK",
                "0",
                "KLARTEXT_LIMITS_UPLOADS",
                "0",
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                "true",
                "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
                "true",
                "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
                "true",
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                "127.0.0.1");
    }

    private static String errors(PackagedApplication application, Fuzzer fuzzer) {
        StringBuilder errors = new StringBuilder();
        Matcher error = ERROR.matcher(application.output());
        while (error.find()) {
            errors.append(error.group())
                    .append('\n')
                    .append(fuzzer.request(error.group(1)))
                    .append("\n\n");
        }
        return errors.toString();
    }
}
