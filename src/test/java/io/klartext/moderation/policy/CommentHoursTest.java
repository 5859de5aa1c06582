package io.klartext.moderation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Newsrooms that close comments at night. */
@QuarkusTest
class CommentHoursTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    @Inject
    TestClock clock;

    private Instant opening;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    /** One to two hours from now, one hour long. */
    private Json closedNow() {
        opening = clock.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
        return Json.of("hours", hours(TIME.format(opening), TIME.format(opening.plus(Duration.ofHours(1)))));
    }

    private static Json hours(String from, String until) {
        Object[] days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
        return Json.of(
                "timeZone",
                "UTC",
                "weekly",
                Json.array(Json.of("days", Json.array(days), "from", from, "until", until)));
    }

    private static Answer write(String path, Json policy) {
        int version = Client.admin().get(path).is(200).number("version");
        return ModerationPolicyTest.put(path, version, policy);
    }

    private static Answer article(Story article) {
        return Client.reader().get("/articles/" + article.id()).is(200);
    }

    @Test
    void at_night_the_form_learns_when_comments_open_and_in_the_morning_they_are_taken() {
        Story story = Client.editor().writes("Nachtruhe").publish();
        Answer written = write(ModerationPolicyTest.SITE + "/articles/" + story.id(), closedNow())
                .is(200);
        assertEquals("UTC", written.text("policy.hours.timeZone"));
        Answer closed = article(story);
        assertEquals(false, closed.value("comments.open"));
        assertEquals(opening, Instant.parse(closed.text("comments.opensAt")));
        assertNull(closed.value("comments.closesAt"));
        Commenting reader = new Commenting(story);
        Answer refused = reader.send(Commenting.saying("Mitten in der Nacht.")).refuses(403, "comments_closed");
        assertEquals(opening, Instant.parse(refused.text("opensAt")));

        clock.advance(Duration.between(clock.now(), opening).minusSeconds(5));
        String lifetime = article(story).headers("Cache-Control");
        assertTrue(lifetime.matches("public, max-age=[0-5], stale-while-revalidate=0, .*"), lifetime);
        clock.advance(Duration.ofSeconds(6));
        Answer open = article(story);
        assertEquals(true, open.value("comments.open"));
        assertNull(open.value("comments.opensAt"));
        assertEquals(opening.plus(Duration.ofHours(1)), Instant.parse(open.text("comments.closesAt")));
        reader.send(Commenting.saying("Guten Morgen.")).is(202);

        clock.advance(Duration.ofHours(1));
        assertEquals(
                opening.plus(Duration.ofDays(1)), Instant.parse(article(story).text("comments.opensAt")));
    }

    @Test
    void articles_that_close_for_good_before_the_morning_do_not_promise_one() {
        Story story = Client.editor().writes("Geschlossen bleibt geschlossen").publish();
        Json policy = closedNow();
        policy.node().put("closeAfterDays", 1);
        write(ModerationPolicyTest.SITE + "/articles/" + story.id(), policy).is(200);
        clock.advance(Duration.ofHours(23));
        Answer answer = article(story);
        assertEquals(false, answer.value("comments.open"));
        assertNull(answer.value("comments.opensAt"));
        clock.advance(Duration.ofHours(2));
        assertNull(article(story).value("comments.opensAt"));
        new Commenting(story).send(Commenting.saying("Zu spät.")).refuses(403, "forbidden");
    }

    @Test
    void the_site_closes_all_articles_but_those_that_are_open_at_all_hours() {
        Story plain = Client.editor().writes("Mit den Zeiten der Site").publish();
        Story always = Client.editor().writes("Rund um die Uhr").publish();
        Json all = Json.of("hours", Json.of("timeZone", "Europe/Berlin", "weekly", Json.array()));
        write(ModerationPolicyTest.SITE + "/articles/" + always.id(), all).is(200);
        write(ModerationPolicyTest.SITE, closedNow()).is(200);
        try {
            assertEquals(false, article(plain).value("comments.open"));
            assertEquals(true, article(always).value("comments.open"));
            Answer site = Client.reader().get("/site").is(200);
            assertEquals(false, site.value("comments.open"));
            assertEquals(opening, Instant.parse(site.text("comments.opensAt")));
            assertEquals(1, site.list("comments.hours.weekly").size());
            clock.advance(Duration.between(clock.now(), opening).plusSeconds(1));
            assertEquals(true, Client.reader().get("/site").value("comments.open"));
        } finally {
            write(ModerationPolicyTest.SITE, Json.of()).is(200);
        }
        assertEquals(true, article(plain).value("comments.open"));
    }

    @Test
    void wrong_hours_are_refused_with_their_places() {
        String path = ModerationPolicyTest.SITE + "/articles/"
                + Client.editor().writes("Falsche Zeiten").id();
        Json wrong = Json.of(
                "timeZone",
                "Mitteleuropa",
                "weekly",
                Json.array(Json.of("days", Json.array(), "from", "8", "until", "25:00")));
        Answer refused = write(path, Json.of("hours", wrong)).refuses(422, "invalid_content");
        assertEquals(
                List.of("/hours/weekly/0/days", "/hours/weekly/0/from", "/hours/weekly/0/until", "/hours/timeZone"),
                refused.list("errors.pointer"));
        Json replay = Json.of("policy", Json.of("hours", wrong), "last", 10);
        Client.admin().post("/manage/moderation/replay", replay).refuses(422, "invalid_content");
    }
}
