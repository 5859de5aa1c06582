package io.klartext.comment.reading;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.comment.writer.Secrets;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers see of comments: what is published, in its place, counted right. */
@QuarkusTest
class CommentReadingTest {
    private final Client moderator = Client.moderator();
    private Story article;
    private Commenting reader;

    @Inject
    Statements statements;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Gelesen").publish();
        reader = new Commenting(article);
    }

    @Test
    void answers_hang_on_what_they_answer() {
        String root = published(saying("Wurzel."));
        String answer = published(answer("Antwort.", root));
        String deeper = published(answer("Noch tiefer.", answer));
        String other = published(saying("Zweite."));
        Answer tree = reader.shown("").is(200);
        assertEquals(List.of(root, other), tree.list("items.id"));
        assertEquals(2, tree.number("items[0].replyCount"));
        assertEquals(answer, tree.text("items[0].replies[0].id"));
        assertEquals(deeper, tree.text("items[0].replies[0].replies[0].id"));
        assertEquals(
                List.of(root, answer, deeper, other), reader.shown("?view=flat").list("items.id"));
        assertEquals(List.of(other, root), reader.shown("?sort=newest").list("items.id"));
        assertEquals(List.of(answer), reader.shown("?parent=" + root).list("items.id"));
        reader.shown("?view=flat&parent=" + root).refuses(400, "invalid_parameter");
        reader.send(answer("Zu tief.", published(answer("Am tiefsten.", deeper))))
                .refuses(422, "invalid_content");
    }

    @Test
    void a_long_row_of_answers_goes_on_elsewhere() {
        String root = published(saying("Viel Echo."));
        List<String> answers = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            answers.add(published(answer("Echo " + number, root)));
        }
        Answer tree = reader.shown("").is(200);
        assertEquals(answers.subList(0, 10), tree.list("items[0].replies.id"));
        assertEquals(true, tree.value("items[0].hasMoreReplies"));
        Answer first = reader.shown("?limit=7&parent=" + root).is(200);
        Answer second = reader.shown("?limit=7&parent=" + root + "&cursor=" + first.text("page.next"))
                .is(200);
        List<String> all = new ArrayList<>(first.list("items.id"));
        all.addAll(second.list("items.id"));
        assertEquals(answers, all);
    }

    @Test
    void a_place_is_left_where_others_answered() {
        String root = published(saying("Bald weg."));
        String answer = published(answer("Bleibt.", root));
        String lonely = published(saying("Ohne Echo."));
        act(root, "hide");
        act(lonely, "hide");
        Answer tree = reader.shown("").is(200);
        assertEquals(List.of(root), tree.list("items.id"));
        assertEquals(true, tree.value("items[0].removed"));
        for (String member : List.of("name", "website", "text", "html")) {
            assertNull(tree.value("items[0]." + member), member);
        }
        assertEquals(answer, tree.text("items[0].replies[0].id"));
        assertEquals(1, count());
        act(answer, "hide");
        assertEquals(List.of(), reader.shown("").list("items"));
        act(root, "approve");
        assertEquals("Bald weg.", reader.shown("").text("items[0].text"));
    }

    @Test
    void text_is_shown_as_safe_html() {
        published(saying("Eins <b>&\nzwei\n\n(https://example.org/a_(b)?c=1&d=2). <script>"));
        assertEquals(
                "<p>Eins &lt;b&gt;&amp;<br>zwei</p><p>(<a href=\"https://example.org/a_(b)?c=1&amp;d=2\""
                        + " rel=\"nofollow ugc noopener\">https://example.org/a_(b)?c=1&amp;d=2</a>). &lt;script&gt;</p>",
                reader.shown("").text("items[0].html"));
    }

    @Test
    void who_knows_it_already_gets_nothing_again() {
        published(saying("Bekannt."));
        String tag = reader.shown("").header("ETag");
        known(tag, "").is(304);
        known("W/" + tag + ", \"x\"", "").is(304);
        known(tag, "?view=flat&sort=newest&limit=3").is(200);
        published(saying("Neu."));
        assertFalse(known(tag, "").is(200).header("ETag").equals(tag));
    }

    private Answer known(String tag, String query) {
        return new Answer(Client.reader()
                .request()
                .header("If-None-Match", tag)
                .get("/api/v1/articles/" + article.id() + "/comments" + query));
    }

    @Test
    void a_thread_costs_a_statement_for_each_generation() {
        String root = published(saying("Teuer?"));
        published(answer("Nein.", published(answer("Doch.", root))));
        assertEquals(2, statements.of(() -> reader.shown("?view=flat").is(200)));
        assertEquals(4, statements.of(() -> reader.shown("").is(200)));
        assertEquals(1, statements.of(() -> article.shownToReaders().is(200)));
    }

    @Test
    void counts_are_right_whatever_happens_at_once() {
        String root = published(saying("Mittendrin."));
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            ids.add(reader.send(answer("Gleichzeitig " + number, root)).is(202).text("id"));
        }
        Parallel.run(12, number -> act(ids.get(number), "approve"));
        assertEquals(13, count());
        assertEquals(12, reader.shown("").number("items[0].replyCount"));
        Parallel.run(13, number -> act(number == 12 ? root : ids.get(number), number % 2 == 0 ? "hide" : "mark-spam"));
        assertEquals(0, count());
        assertEquals(List.of(), reader.shown("").list("items"));
    }

    private int count() {
        Answer shown = article.shownToReaders().is(200);
        assertEquals(true, shown.value("comments.open"));
        return shown.number("comments.count");
    }

    @Test
    void nobody_learns_who_wrote_it() {
        published(saying("Anonym."));
        Answer shown = reader.shown("").is(200);
        assertTrue(shown.body().contains("Anonym."));
        for (String secret : Secrets.of("karla@example.org")) {
            assertFalse(shown.body().toLowerCase(java.util.Locale.ROOT).contains(secret), secret);
        }
    }

    @Test
    void an_address_leads_where_the_comments_are() {
        article.change(Json.of("slug", "gelesen-vorher")).publish();
        article.change(Json.of("slug", "gelesen-nachher")).publish();
        Answer moved = new Answer(
                Client.reader().request().redirects().follow(false).get("/api/v1/articles/gelesen-vorher/comments"));
        assertEquals("/api/v1/articles/gelesen-nachher/comments", moved.is(301).header("Location"));
    }

    @Test
    void an_article_that_is_gone_takes_its_comments_along() {
        published(saying("Mitgegangen."));
        article.unpublish();
        reader.shown("").refuses(410, "gone");
    }

    private String published(Json comment) {
        String id = reader.send(comment).is(202).text("id");
        act(id, "approve");
        return id;
    }

    private int act(String id, String action) {
        return moderator.act("/manage/comments/" + id + "/" + action, 1).is(200).status();
    }

    private static Json answer(String text, String parent) {
        return Json.of("name", "Karla", "email", "karla@example.org", "text", text, "parentId", parent);
    }
}
