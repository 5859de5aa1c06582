package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever text comes in is kept to the character or refused with a problem; nothing fails and nothing is changed. */
@QuarkusTest
class FaithfulTextTest {
    private final Client editor = Client.editor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Übergrößenträger ÄÖÜß",
                "📷 Kamera 🇩🇪 👩‍👩‍👧‍👦",
                "𝔊𝔯𝔬ß 𠜎𠜱",
                "עברית و العربية \u202Emixed\u202C",
                "e\u0301 is not é",
                "tab\tand\nnewline\u2028and \uFEFF",
                "<script>alert('x')</script> & \"quotes\" \\ '; drop table article; --",
                "%_?:name ${x} #{y} \u007F"
            })
    void text_is_kept_to_the_character(String text) {
        Json draft = Json.of("headline", text, "lead", text, "body", Json.body(text));
        Answer created = editor.writes(draft).publish().seen();
        for (Answer answer : List.of(created, Client.reader().get("/articles/" + created.text("id")))) {
            assertEquals(text, answer.text("headline"));
            assertEquals(text, answer.text("lead"));
            assertEquals(text, answer.text("body[0].children[0].text"));
        }
    }

    @Test
    void what_xml_cannot_carry_is_left_out_of_every_text() {
        String sent = "a\u0001b\u001F\uFFFEc\uFFFF d\u000Be";
        Story story = editor.writes(Json.of(
                        "headline", sent,
                        "lead", sent,
                        "body",
                                Json.array(
                                        Json.body(sent).get(0),
                                        Json.of("_type", "code", "code", sent),
                                        Json.of("_type", "callout", "tone", "tip", "title", sent, "text", sent),
                                        Json.of(
                                                "_type",
                                                "table",
                                                "rows",
                                                Json.array(Json.of("_type", "tableRow", "cells", Json.array(sent))))),
                        "sources", Json.array(Json.of("label", sent)),
                        "seo", Json.of("title", sent)))
                .publish();
        Answer shown = story.shownToReaders().is(200);
        String kept = "abc d e";
        assertEquals(kept, shown.text("headline"));
        assertEquals(kept, shown.text("body[0].children[0].text"));
        assertEquals(kept, shown.text("body[1].code"));
        assertEquals(kept, shown.text("body[2].title"));
        assertEquals(kept, shown.text("body[3].rows[0].cells[0]"));
        assertEquals(kept, shown.text("sources[0].label"));
        assertFalse(shown.body().matches("(?s).*\\\\u00[01].*"), shown.body());
        assertEquals(
                kept,
                editor.writes(Json.of("bodyHtml", "a&#1;b\u001Fc d\u000Be"))
                        .seen()
                        .text("body[0].children[0].text"));
        String tag = editor.post("/manage/tags", Json.of("name", sent, "description", sent))
                .is(201)
                .body();
        assertTrue(tag.contains(kept) && !tag.contains("\\u000"), tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", " \u200B", "\u00AD\uFEFF", "\u3000\u2003"})
    void what_shows_nothing_is_empty_everywhere(String nothing) {
        Answer written = editor.writes(Json.of(
                        "headline", nothing,
                        "kicker", nothing,
                        "lead", nothing,
                        "seo", Json.of("title", nothing),
                        "bodyMarkdown", "> " + nothing))
                .seen();
        assertNull(written.value("headline"));
        assertNull(written.value("kicker"));
        assertNull(written.value("lead"));
        assertNull(written.value("seo.title"));
        assertEquals(List.of(), written.list("body"));
        for (String path : List.of("/manage/tags", "/manage/authors")) {
            assertEquals(
                    List.of("/name required"),
                    editor.post(path, Json.of("name", nothing))
                            .refuses(422, "invalid_content")
                            .list("errors.collect{it.pointer + ' ' + it.code}"));
        }
        assertEquals(
                List.of("/sources/0/label"),
                editor.post("/manage/articles", Json.of("sources", Json.array(Json.of("label", nothing))))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
    }

    @Test
    void cursors_made_by_chance_are_refused() {
        Random random = new Random(20261129);
        for (int number = 0; number < 100; number++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            String cursor = random.nextBoolean()
                    ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                    : URLEncoder.encode(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            Client.reader().get("/articles?cursor=" + cursor).refuses(400, "invalid_parameter");
        }
    }

    @Test
    void a_byte_order_mark_at_the_start_is_no_text() {
        Answer created = new Answer(editor.request()
                        .noFilters() // They read the body as well.
                        .contentType(ContentType.JSON.withCharset(StandardCharsets.UTF_8))
                        .body("\uFEFF{\"bodyMarkdown\":\"\\ufeff# Titel\"}".getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/manage/articles"))
                .is(201);
        assertEquals("h2", created.text("body[0].style"));
        assertEquals("Titel", created.text("body[0].children[0].text"));
        assertEquals(
                List.of("Titel"),
                editor.writes(Json.of("bodyHtml", "\uFEFF<p>Titel")).seen().list("body.children.text.flatten()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\":\"a\\u0000b\"}",
                "{\"headline\":\"\\ud83d\"}",
                "{\"headline\":\"\\udc00\\ud800\"}",
                "{\"body\":[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"\\u0000\"}]}]}",
                "{\"body\":[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"\\ud800\"}]}]}",
                "{\"sources\":[{\"label\":\"\\u0000\"}]}",
                "{\"headline\":5}",
                "{\"headline\":true}",
                "{\"headline\":[\"a\"]}",
                "{\"headline\":{}}",
                "{\"tags\":{}}",
                "{\"tags\":\"leica\"}",
                "{\"tags\":[null]}",
                "{\"tags\":[{\"id\":\"1-1-1-1-1\"}]}",
                "{\"seo\":{\"noindex\":1}}",
                "{\"seo\":{\"noindex\":\"true\"}}",
                "{\"body\":{}}",
                "{\"body\":[[]]}",
                "{\"body\":[{\"_type\":\"block\",\"children\":[],\"level\":99999999999999999999}]}",
                "{\"locale\":\"deutsch\"}",
                "{\"unbekannt\":1}",
                "[]",
                "5",
                "\"text\""
            })
    void content_that_cannot_be_kept_is_named(String body) {
        Answer refused = send(body.getBytes(StandardCharsets.UTF_8)).refuses(422, "invalid_content");
        assertTrue(refused.list("errors").size() >= 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\":\"a\",\"headline\":\"b\"}",
                "{\"seo\":{\"title\":\"a\",\"title\":\"b\"}}",
                "{\"body\":[{\"_type\":\"divider\",\"_type\":\"divider\"}]}",
                "{\"headline\":\"a\"} {}",
                "{\"headline\":\"a\"",
                "{'headline':'a'}",
                "{\"headline\":NaN}",
                "{\"body\":[{\"_type\":\"block\",\"level\":1e999999999999999999999999999999999999999999}]}",
                "nonsense"
            })
    void what_is_no_json_is_malformed(String body) {
        Answer refused = send(body.getBytes(StandardCharsets.UTF_8)).refuses(400, "malformed_json");
        assertFalse(refused.text("detail").matches(".*(jackson|java\\.|Feature|Source:).*"), refused.text("detail"));
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        send(new byte[] {'{', '"', 'l', 'e', 'a', 'd', '"', ':', '"', (byte) 0xC3, '(', '"', '}'})
                .refuses(400, "malformed_json");
        send(new byte[] {'{', '"', 'l', 'e', 'a', 'd', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'})
                .refuses(400, "malformed_json");
    }

    @Test
    void a_body_that_is_missing_or_null_is_asked_for() {
        send(new byte[0]).refuses(400, "bad_request");
        send("null".getBytes(StandardCharsets.UTF_8)).refuses(400, "bad_request");
    }

    @Test
    void nesting_of_ten_thousand_levels_is_refused() {
        send(("{\"body\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").getBytes(StandardCharsets.UTF_8))
                .refuses(400, "malformed_json");
        send(("{\"body\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "}")
                        .getBytes(StandardCharsets.UTF_8))
                .refuses(400, "malformed_json");
    }

    @Test
    void a_string_of_a_megabyte_is_too_long_and_two_are_too_many_bytes() {
        String megabyte = "ä".repeat(500_000);
        editor.post("/manage/articles", Json.of("headline", megabyte)).refuses(422, "invalid_content");
        editor.post("/manage/articles", Json.of("body", Json.body(megabyte))).refuses(422, "invalid_content");
        editor.post("/manage/articles", Json.of("body", Json.body(megabyte, megabyte, megabyte)))
                .refuses(413, "body_too_large");
    }

    @Test
    void a_long_body_of_many_paragraphs_is_kept() {
        String[] paragraphs = new String[1000];
        java.util.Arrays.fill(paragraphs, "Wörter ".repeat(100));
        Answer created = editor.writes(Json.of("headline", "Lang", "body", Json.body(paragraphs)))
                .seen();
        assertEquals(1000, created.list("body").size());
        assertEquals(455, created.number("readingMinutes"));
    }

    private Answer send(byte[] body) {
        return new Answer(editor.request()
                .contentType(ContentType.JSON.withCharset(StandardCharsets.UTF_8))
                .body(body)
                .post("/api/v1/manage/articles"));
    }
}
