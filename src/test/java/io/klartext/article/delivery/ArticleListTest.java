package io.klartext.article.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** PagedResponses of articles: complete, stable, narrow on demand, and of constant cost. */
@QuarkusTest
class ArticleListTest {
    private final Client editor = Client.editor();
    private final Client reader = Client.reader();

    @Inject
    Statements statements;

    @Test
    void months_of_an_archive_neither_overlap_nor_leave_a_gap() {
        String tag = editor.makesTag("Archivmonat");
        List<String> times = List.of(
                "2019-01-31T23:59:59.999999Z",
                "2019-02-01T00:00:00Z",
                "2019-02-28T23:59:59.999999Z",
                "2019-03-01T00:00:00Z");
        List<String> ids = times.stream()
                .map(time -> editor.writes("Archiv " + time, tag)
                        .take("publish", Json.of("publishAt", time))
                        .id())
                .toList();
        String february = "publishedAfter=2019-02-01T00:00:00Z&publishedBefore=2019-03-01T00:00:00Z&sort=publishedAt";
        for (String filter : List.of("tag=" + tag, "tag=" + tag + ",nichts", "locale=de")) {
            assertEquals(
                    List.of(ids.get(1), ids.get(2)),
                    reader.get("/articles?" + filter + "&" + february).is(200).list("items.id"));
        }
        String first = reader.get("/articles?limit=1&tag=" + tag + "&" + february)
                .is(200)
                .text("page.next");
        assertEquals(
                List.of(ids.get(2)),
                reader.get("/articles?limit=1&tag=" + tag + "&" + february + "&cursor=" + first)
                        .is(200)
                        .list("items.id"));
        assertEquals(
                2,
                reader.get("/articles?count=exact&tag=" + tag + "&" + february)
                        .is(200)
                        .number("page.total"));
        assertEquals(
                "publishedAfter",
                reader.get("/articles?publishedAfter=gestern")
                        .refuses(400, "invalid_parameter")
                        .text("errors[0].parameter"));
    }

    @Test
    void articles_are_found_by_their_ids_as_far_as_they_are_public() {
        Story one = editor.writes("Bestimmt eins").publish();
        Story two = editor.writes("Bestimmt zwei").publish();
        Story draft = editor.writes("Bestimmt Entwurf");
        assertEquals(
                List.of(two.id(), one.id()),
                reader.get("/articles?ids=" + one.id() + "," + draft.id() + "," + two.id())
                        .is(200)
                        .list("items.id"));
        assertEquals(
                "ids",
                reader.get("/articles?ids=" + one.id() + ",zwei")
                        .refuses(400, "invalid_parameter")
                        .text("errors[0].parameter"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_forth_and_back() {
        String tag = published(7);
        List<String> forth = new ArrayList<>();
        Answer page = reader.get("/articles?limit=3&tag=" + tag).is(200);
        assertNull(page.value("page.prev"));
        forth.addAll(page.list("items.headline"));
        while (page.value("page.next") != null) {
            page = reader.get("/articles?limit=3&tag={tag}&cursor={next}", tag, page.value("page.next"))
                    .is(200);
            forth.addAll(page.list("items.headline"));
        }
        assertEquals(List.of("Nr 6", "Nr 5", "Nr 4", "Nr 3", "Nr 2", "Nr 1", "Nr 0"), forth);
        Answer back = reader.get("/articles?limit=3&tag={tag}&cursor={prev}", tag, page.value("page.prev"))
                .is(200);
        assertEquals(List.of("Nr 3", "Nr 2", "Nr 1"), back.list("items.headline"));
        Answer first = reader.get("/articles?limit=3&tag={tag}&cursor={prev}", tag, back.value("page.prev"))
                .is(200);
        assertEquals(List.of("Nr 6", "Nr 5", "Nr 4"), first.list("items.headline"));
        assertNull(first.value("page.prev"));
    }

    @Test
    void the_link_header_leads_to_the_same_pages() {
        String tag = published(2);
        Answer page = reader.get("/articles?limit=1&tag=" + tag).is(200);
        Matcher next = Pattern.compile("</api/v1([^>]*)>; rel=\"next\"").matcher(page.headers("Link"));
        assertTrue(next.find(), page.headers("Link"));
        assertEquals(
                List.of("Nr 0"),
                new Answer(reader.request().urlEncodingEnabled(false).get("/api/v1" + next.group(1)))
                        .list("items.headline"));
    }

    @Test
    void a_new_article_does_not_shift_the_pages_of_somebody_who_is_reading() {
        String tag = published(3);
        Answer first = reader.get("/articles?limit=2&tag=" + tag).is(200);
        editor.writes("Eilmeldung", tag).publish();
        Answer second = reader.get("/articles?limit=2&tag={tag}&cursor={next}", tag, first.value("page.next"));
        assertEquals(List.of("Nr 0"), second.list("items.headline"));
    }

    @Test
    void a_cursor_is_good_for_the_list_it_was_made_for_only() {
        String tag = published(2);
        String next = reader.get("/articles?limit=1&tag=" + tag).text("page.next");
        for (String query : List.of("tag=andere", "tag=" + tag + "&sort=publishedAt", "locale=de")) {
            reader.get("/articles?" + query + "&cursor=" + next).refuses(400, "invalid_parameter");
        }
        String changed = (next.charAt(0) == 'A' ? "B" : "A") + next.substring(1);
        reader.get("/articles?tag=" + tag + "&cursor=" + changed).refuses(400, "invalid_parameter");
        reader.get("/articles?tag=" + tag + "&cursor=nonsense").refuses(400, "invalid_parameter");
        reader.get("/articles?limit=2&count=exact&tag=" + tag + "&cursor=" + next)
                .is(200);
    }

    @Test
    void tags_filter_by_any_with_a_comma_or_by_that_name_and_by_all_when_repeated() {
        String one = published(1);
        String two = published(1);
        editor.writes(Json.of(
                        "headline", "Beide",
                        "body", Json.body("x"),
                        "tags", Json.array(Json.of("slug", one), Json.of("slug", two))))
                .publish();
        assertEquals(
                3, reader.get("/articles?tag=" + one + "," + two).list("items").size());
        assertEquals(
                List.of("Beide"),
                reader.get("/articles?tag=" + one + "&tag=" + two).list("items.headline"));
        for (String any : List.of("tagsAny=" + one + "," + two, "tagsAny=" + one + "&tagsAny=" + two)) {
            assertEquals(3, reader.get("/articles?" + any).list("items").size());
            assertEquals(
                    List.of("Beide", "Beide"),
                    List.of(
                            reader.get("/articles?tag=" + one + "&" + any + "&tag=" + two)
                                    .text("items[0].headline"),
                            editor.get("/manage/articles?tag=" + one + "&" + any + "&tag=" + two)
                                    .text("items[0].headline")));
            assertEquals(
                    3,
                    reader.request()
                            .get("/feeds/json?" + any)
                            .jsonPath()
                            .getList("items")
                            .size());
        }
        assertEquals(
                0,
                reader.get("/articles?tag=" + one + "&locale=en").list("items").size());
    }

    @Test
    void authors_filter_and_sort_orders_sort() {
        String author = editor.post("/manage/authors", Json.of("name", "Änne Sortierer"))
                .is(201)
                .text("slug");
        for (String headline : List.of("Berg", "Äpfel", "Zebra")) {
            editor.writes(Json.of(
                            "headline",
                            headline,
                            "body",
                            Json.body("x"),
                            "authors",
                            Json.array(Json.of("slug", author))))
                    .publish();
        }
        String list = "/articles?author=" + author + "&sort=";
        assertEquals(
                List.of("Äpfel", "Berg", "Zebra"), reader.get(list + "headline").list("items.headline"));
        assertEquals(
                List.of("Berg", "Äpfel", "Zebra"),
                reader.get(list + "publishedAt").list("items.headline"));
        assertEquals(
                List.of("Zebra", "Äpfel", "Berg"),
                reader.get(list + "-updatedAt").list("items.headline"));
        String next = reader.get(list + "headline&limit=1").text("page.next");
        assertEquals(
                List.of("Berg", "Zebra"),
                reader.get(list + "headline&cursor=" + next).list("items.headline"));
    }

    @Test
    void a_list_shows_teasers_and_fields_narrow_or_widen_them() {
        String tag = published(1);
        Map<String, Object> teaser = reader.get("/articles?tag=" + tag).object("items[0]");
        assertTrue(teaser.containsKey("lead") && !teaser.containsKey("body"), teaser.toString());
        Map<String, Object> narrow =
                reader.get("/articles?fields=headline,body&tag=" + tag).object("items[0]");
        assertEquals(Set.of("headline", "body"), narrow.keySet());
        reader.get("/articles?fields=headline,geheim").refuses(400, "invalid_parameter");
        String slug = reader.get("/articles?tag=" + tag).text("items[0].slug");
        assertEquals(
                "{\"headline\":\"Nr 0\"}",
                reader.get("/articles/" + slug + "?fields=headline").body());
    }

    @Test
    void a_total_is_counted_on_demand() {
        String tag = published(3);
        assertFalse(reader.get("/articles?tag=" + tag).body().contains("total"));
        assertEquals(3, reader.get("/articles?limit=1&count=exact&tag=" + tag).number("page.total"));
        reader.get("/articles?count=roughly").refuses(400, "invalid_parameter");
    }

    @Test
    void one_twenty_and_a_hundred_articles_cost_the_same_number_of_statements() {
        String tag = published(100);
        for (String surface : List.of("/articles", "/manage/articles")) {
            long one = cost(surface, tag, 1);
            assertEquals(one, cost(surface, tag, 20));
            assertEquals(one, cost(surface, tag, 100));
        }
        assertEquals(1, cost("/articles", tag, 100));
    }

    @Test
    void several_tags_and_authors_cost_one_statement_more() {
        String common = editor.makesTag("Häufig");
        String rare = editor.makesTag("Selten");
        String author = editor.post("/manage/authors", Json.of("name", "Seltene Person"))
                .is(201)
                .text("slug");
        editor.writes("Anderes", common).publish();
        String both = editor.writes(Json.of(
                        "headline", "Beides",
                        "body", Json.body("Text."),
                        "tags", Json.array(Json.of("slug", common), Json.of("slug", rare)),
                        "authors", Json.array(Json.of("slug", author))))
                .publish()
                .id();
        for (String filter : List.of(
                "tag=" + common + "&tag=" + rare,
                "tag=" + common + "&author=" + author,
                "tag=" + common + "&tag=gibt-es-nicht," + rare,
                "sort=headline&tag=" + rare,
                "sort=headline&author=" + author + "&tag=" + common + "," + rare)) {
            for (String surface : List.of("/articles?", "/manage/articles?")) {
                assertEquals(List.of(both), editor.get(surface + filter).is(200).list("items.id"), surface + filter);
            }
            assertEquals(2, statements.of(() -> reader.get("/articles?" + filter)));
        }
        assertEquals(1, statements.of(() -> reader.get("/articles?author=" + author)));
        assertEquals(List.of(both), reader.get("/articles?author=" + author).list("items.id"));
        for (String filter : List.of("author=gibt-es-nicht", "tag=" + common + "&tag=gibt-es-nicht")) {
            assertEquals(List.of(), reader.get("/articles?" + filter).list("items"));
            assertEquals(List.of(), editor.get("/manage/articles?" + filter).list("items"));
        }
    }

    private long cost(String surface, String tag, int limit) {
        return statements.of(() -> {
            Client client = surface.startsWith("/manage") ? editor : reader;
            Answer page =
                    client.get(surface + "?limit={limit}&tag={tag}", limit, tag).is(200);
            assertEquals(limit, page.list("items").size());
        });
    }

    @Test
    void editors_filter_by_state_by_unpublished_changes_and_by_trash() {
        String tag = editor.makesTag("Zustände");
        editor.writes("Entwurf", tag);
        editor.writes("Öffentlich", tag).publish();
        editor.writes("Geändert", tag).publish().change(Json.of("lead", "neu"));
        editor.writes("Müll", tag).trash();
        String list = "/manage/articles?sort=headline&tag=" + tag;
        assertEquals(
                List.of("Entwurf", "Geändert", "Öffentlich"), editor.get(list).list("items.headline"));
        assertEquals(List.of("Entwurf"), editor.get(list + "&state=draft").list("items.headline"));
        assertEquals(
                List.of("Geändert"),
                editor.get(list + "&hasUnpublishedChanges=true").list("items.headline"));
        assertEquals(List.of("Müll"), editor.get(list + "&trashed=true").list("items.headline"));
        editor.get(list + "&state=weg").refuses(400, "invalid_parameter");
        editor.get(list + "&trashed=vielleicht").refuses(400, "invalid_parameter");
    }

    @Test
    void editors_page_by_publication_with_drafts_behind() {
        String tag = editor.makesTag("Reihenfolge");
        editor.writes("A Entwurf", tag);
        editor.writes("B alt", tag).publish();
        editor.writes("C neu", tag).publish();
        editor.writes("D geplant", tag).take("publish", Json.of("publishAt", "2090-01-01T06:00:00Z"));
        String list = "/manage/articles?limit=2&sort=-publishedAt&tag=" + tag;
        Answer first = editor.get(list);
        assertEquals(List.of("D geplant", "C neu"), first.list("items.headline"));
        assertEquals(
                List.of("B alt", "A Entwurf"),
                editor.get(list + "&cursor=" + first.text("page.next")).list("items.headline"));
    }

    private String published(int articles) {
        String tag = editor.makesTag("Liste");
        for (int number = 0; number < articles; number++) {
            editor.writes("Nr " + number, tag).publish();
        }
        return tag;
    }
}
