package io.klartext.comment.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Violation;
import io.klartext.platform.kernel.Violations;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Parallel;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.Sweeps;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A solved puzzle counts once, and only if it is ours. ALTCHA's own library solves them. */
@QuarkusTest
class ProofOfWorkTest {
    private Commenting reader;
    private String path;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @Inject
    Challenges challenges;

    @Inject
    ProofOfWork work;

    @BeforeEach
    void publish() {
        Story article = Client.editor().writes("Mit Mühe").publish();
        reader = new Commenting(article);
        path = "/api/v1/articles/" + article.id() + "/comments";
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private static Answer challenge() {
        return Client.reader().get("/comment-challenge").is(200);
    }

    private static long solve(Answer challenge) {
        try {
            return Altcha.solveChallenge(
                            challenge.text("challenge"),
                            challenge.text("salt"),
                            Altcha.Algorithm.SHA256,
                            challenge.number("maxnumber"),
                            0)
                    .number;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String solution() {
        Answer challenge = challenge();
        return payload(
                challenge.text("challenge"), challenge.text("salt"), solve(challenge), challenge.text("signature"));
    }

    private static String payload(String challenge, String salt, Number number, String signature) {
        Json payload = Json.of(
                "algorithm",
                "SHA-256",
                "challenge",
                challenge,
                "number",
                number,
                "salt",
                salt,
                "signature",
                signature,
                "took",
                12);
        return Base64.getEncoder().encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Json comment(String text, String altcha) {
        Json comment = Commenting.saying(text);
        comment.node().put("altcha", altcha);
        return comment;
    }

    private void refused(String code, String altcha) {
        Answer answer = reader.send(comment("Mit " + code, altcha)).refuses(422, "invalid_content");
        assertEquals(List.of("/altcha"), answer.list("errors.pointer"));
        assertEquals(List.of(code), answer.list("errors.code"));
    }

    @Test
    void a_solution_counts_once() {
        assertEquals("no-store", challenge().header("Cache-Control"));
        assertEquals(1000, challenge().number("maxnumber"));
        assertNotEquals(challenge().text("salt"), challenge().text("salt"));
        String solution = solution();
        reader.send(comment("Gelöst.", solution)).is(202);
        refused("used", solution);
    }

    @Test
    void what_solves_no_puzzle_of_ours_does_not_count() {
        Answer puzzle = challenge();
        String challenge = puzzle.text("challenge");
        String salt = puzzle.text("salt");
        String signature = puzzle.text("signature");
        long number = solve(puzzle);
        refused("invalid", "kein Base64!");
        refused("invalid", Base64.getEncoder().encodeToString("[1".getBytes(StandardCharsets.UTF_8)));
        refused("invalid", payload(challenge, salt, number + 1, signature));
        refused("invalid", payload(challenge, salt, -1, signature));
        refused("invalid", payload(challenge, salt, number + 0.5, signature));
        refused("invalid", payload(challenge, salt, number, signature.replaceAll("[0-9]", "0")));
        refused("invalid", payload(challenge, salt.replace("expires=", "expires=1"), number, signature));
        Answer other = challenge();
        refused("invalid", payload(challenge, salt, number, other.text("signature")));
        reader.send(comment("Richtig.", payload(challenge, salt, number, signature)))
                .is(202);
    }

    @Test
    void no_digit_of_the_number_prolongs_its_time() {
        Answer puzzle = challenge();
        while (solve(puzzle) < 10) {
            puzzle = challenge();
        }
        String number = Long.toString(solve(puzzle));
        String longer = puzzle.text("salt").replace("&", "") + number.charAt(0);
        refused(
                "invalid",
                payload(
                        puzzle.text("challenge"),
                        longer,
                        Long.parseLong(number.substring(1)),
                        puzzle.text("signature")));
    }

    @Test
    void a_puzzle_ends_and_what_counted_is_forgotten_then() {
        String used = solution();
        reader.send(comment("Rechtzeitig.", used)).is(202);
        String late = solution();
        clock.advance(Duration.ofHours(1));
        refused("expired", late);
        Sweeps.run(work);
        assertEquals(List.of("0"), rows.text("select count(*) from used_challenge"));
        refused("expired", used);
    }

    @Test
    void of_many_comments_with_one_solution_one_is_taken() {
        String solution = solution();
        List<Integer> statuses = Parallel.run(
                5,
                number ->
                        reader.send(comment("Gleichzeitig " + number, solution)).status());
        assertEquals(1, statuses.stream().filter(status -> status == 202).count(), statuses.toString());
        assertEquals(4, statuses.stream().filter(status -> status == 422).count(), statuses.toString());
    }

    @Test
    void a_repeated_request_gets_its_answer_and_a_refused_one_costs_no_solution() {
        String solution = solution();
        reader.send(comment(" ", solution)).refuses(422, "invalid_content");
        String key = UUID.randomUUID().toString();
        Answer first = keyed(key, comment("Neu.", solution)).is(202);
        Answer again = keyed(key, comment("Neu.", solution)).is(202);
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotency-Replayed"));
    }

    private Answer keyed(String key, Json comment) {
        return new Answer(Client.reader()
                .request()
                .header("X-Forwarded-For", Networks.next())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(comment.toString())
                .post(path));
    }

    @Test
    void a_site_that_asks_for_it_takes_no_comment_without() {
        CommentConfig asking = new SmallRyeConfigBuilder()
                .withDefaultValue("klartext.comments.proof-of-work", "true")
                .withMapping(CommentConfig.class)
                .build()
                .getConfigMapping(CommentConfig.class);
        Violations violations = new Violations();
        CommentSubmission bare = new CommentSubmission("Ada", "ada@example.org", null, "Ohne Mühe.", null, null, null);
        new ProofOfWork(challenges, asking, clock).require(bare, violations);
        work.require(bare, violations);
        assertEquals(
                List.of("/altcha required"),
                violations.found().stream()
                        .map((Violation one) -> one.pointer() + " " + one.code())
                        .toList());
    }
}
