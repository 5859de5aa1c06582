package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Problems say what would have been right. */
@QuarkusTest
class ExplainedMistakesTest {
    private final Client editor = Client.editor();

    private String mistake(Json draft, String pointer) {
        Answer refused = editor.post("/manage/articles", draft).refuses(422, "invalid_content");
        assertEquals(pointer, refused.text("errors[0].pointer"));
        return refused.text("errors[0].detail");
    }

    private static void assertContains(String part, String whole) {
        assertTrue(whole.contains(part), whole);
    }

    @Test
    void an_unknown_member_is_answered_by_the_known_ones_and_the_nearest() {
        String title = mistake(Json.of("title", "Fremdes Wort"), "/title");
        assertContains("Did you mean 'headline'?", title);
        assertContains("authors, body, bodyHtml, bodyMarkdown, ", title);
        assertContains("Did you mean 'kicker'?", mistake(Json.of("kiker", "Vertippt"), "/kiker"));
        assertContains("Did you mean 'body'?", mistake(Json.of("content", "Fremdes Wort"), "/content"));
        assertContains(
                "Did you mean 'canonicalUrl'?",
                mistake(Json.of("seo", Json.of("canonicalURL", "https://example.org/")), "/seo/canonicalURL"));
        String unlike = mistake(Json.of("xyzzy", "nichts"), "/xyzzy");
        assertTrue(!unlike.contains("Did you mean"), unlike);
    }

    @Test
    void an_unknown_constant_is_answered_by_the_known_ones() {
        assertContains(
                "one of update, correction, clarification",
                mistake(Json.of("correction", Json.of("kind", "erratum", "note", "Falsch")), "/correction/kind"));
    }

    private static Set<String> pointers(Answer refused) {
        return Set.copyOf(refused.list("errors.pointer"));
    }

    @Test
    void all_mistakes_are_named_at_once() {
        Json draft = Json.of(
                "title", "Fremdes Wort",
                "headline", 5,
                "correction", Json.of("kind", "erratum", "note", "Falsch"),
                "kicker", "k".repeat(200),
                "tags", Json.array(Json.of("id", "keine"), Json.of("slug", "politik", "foo", 1)),
                "body", Json.array(Json.of("_type", "unbekannt")));
        Answer refused = editor.post("/manage/articles", draft).refuses(422, "invalid_content");
        assertEquals(
                Set.of(
                        "/title",
                        "/headline",
                        "/correction/kind",
                        "/kicker",
                        "/tags/0/id",
                        "/tags/1/foo",
                        "/body/0/_type"),
                pointers(refused));
    }

    @Test
    void all_mistakes_of_a_merge_patch_are_named_at_once() {
        Story story = editor.writes("Geflickt");
        Json patch = Json.of("title", "x", "lead", Json.array(), "kicker", "k".repeat(200));
        Answer refused = editor.patch(story.path(), "\"1\"", patch).refuses(422, "invalid_content");
        assertEquals(Set.of("/title", "/lead", "/kicker"), pointers(refused));
    }

    @Test
    void of_hundreds_of_mistakes_the_first_hundred_are_named() {
        Object[] members = new Object[600];
        for (int index = 0; index < members.length; index += 2) {
            members[index] = "unbekannt" + index;
            members[index + 1] = index;
        }
        Answer refused = editor.post("/manage/articles", Json.of(members)).refuses(422, "invalid_content");
        assertEquals(100, refused.list("errors").size());
    }

    @Test
    void what_is_not_json_is_no_list_of_mistakes() {
        new Answer(editor.request()
                        .contentType("application/json")
                        .body("{\"title\": 1, \"headline\": }")
                        .post("/api/v1/manage/articles"))
                .refuses(400, "malformed_json");
    }

    @Test
    void a_missing_scope_is_named() {
        Story story = editor.writes("Ohne Recht");
        Client author = Client.author();
        assertEquals(
                "This key lacks the scope 'articles:publish'.",
                author.act(story.path() + "/publish", 1)
                        .refuses(403, "forbidden")
                        .text("detail"));
        assertEquals(
                "This key lacks the scope 'articles:publish'.",
                author.act(story.path() + "/unpublish", 1)
                        .refuses(403, "forbidden")
                        .text("detail"));
        assertEquals(
                "This key lacks the scope 'articles:write' or 'articles:write-own' or 'articles:publish'.",
                Client.moderator()
                        .act(story.path() + "/submit", 1)
                        .refuses(403, "forbidden")
                        .text("detail"));
    }

    @Test
    void a_taken_slug_names_the_article_that_has_it() {
        Story first = editor.writes("Wer zuerst kommt");
        String slug = first.seen().text("slug");
        Answer refused = editor.post("/manage/articles", Json.of("headline", "Zu spät", "slug", slug))
                .refuses(409, "slug_taken");
        assertContains(first.id(), refused.text("detail"));
    }
}
