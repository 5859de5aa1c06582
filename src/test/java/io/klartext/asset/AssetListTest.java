package io.klartext.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Pictures;
import io.klartext.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetListTest {
    private final Client author = Client.author();

    @Inject
    Statements statements;

    private String upload(String name, String word) {
        return author.uploads(Form.withFile(name, Pictures.png(5, 5)).with("caption", word))
                .text("id");
    }

    private Answer list(String parameters) {
        return author.get("/manage/assets?" + parameters).is(200);
    }

    @Test
    void words_are_found_as_they_are_written() {
        String hundred = upload("a.png", "Findling 100% Wolle");
        String snake = upload("b_findling.png", "snake_case");
        assertEquals(List.of(snake, hundred), list("q=findling").list("items.id"));
        assertEquals(
                List.of(hundred),
                author.get("/manage/assets?q={text}", "100%").is(200).list("items.id"));
        assertEquals(List.of(snake), list("q=b_find").list("items.id"));
        assertEquals(List.of(), list("q=a_png").list("items.id"));
    }

    @Test
    void umlauts_and_accents_are_found_however_they_are_spelled() {
        String composed = upload("S\u00fcdpol-Stra\u00dfe.png", "");
        String decomposed = upload("Su\u0308dpol-Cafe\u0301.png", "");
        String spelled = upload("Suedpol.png", "");
        assertEquals(
                "S\u00fcdpol-Caf\u00e9.png",
                author.get("/manage/assets/" + decomposed).text("fileName"));
        for (String word : List.of("s\u00fcdpol", "su\u0308dpol", "S\u00dcDPOL", "Suedpol")) {
            assertEquals(List.of(spelled, decomposed, composed), found(word), word);
        }
        assertEquals(List.of(decomposed, composed), found("sudpol"));
        assertEquals(List.of(composed), found("strasse"));
        assertEquals(List.of(decomposed), found("-cafe"));
    }

    private List<Object> found(String word) {
        return author.get("/manage/assets?q={text}", word).is(200).list("items.id");
    }

    @Test
    void orders_and_pages() {
        String b = upload("B-sortiert.png", "Sortierung");
        String ae = upload("ä-sortiert.png", "Sortierung");
        String a = upload("A-sortiert.png", "Sortierung");
        assertEquals(List.of(a, ae, b), list("q=sortierung").list("items.id"));
        assertEquals(List.of(b, ae, a), list("q=sortierung&sort=createdAt").list("items.id"));
        assertEquals(List.of(a, ae, b), list("q=sortierung&sort=fileName").list("items.id"));
        assertEquals(List.of(a, ae, b), list("q=sortierung&sort=-updatedAt").list("items.id"));
        assertEquals(List.of(b, ae, a), list("q=sortierung&sort=updatedAt").list("items.id"));
        Answer first = list("q=sortierung&sort=fileName&limit=2&count=exact");
        assertEquals(3, first.number("page.total"));
        Answer second = author.get(
                        "/manage/assets?q=sortierung&sort=fileName&limit=2&cursor={cursor}", first.text("page.next"))
                .is(200);
        assertEquals(List.of(b), second.list("items.id"));
        assertNull(second.text("page.next"));
    }

    @Test
    void filters() {
        String png = upload("filter.png", "Filterprobe");
        String jpeg = author.uploads(
                        Form.withFile("filter.jpg", Pictures.jpeg(9, 9)).with("caption", "Filterprobe"))
                .text("id");
        assertEquals(List.of(jpeg), list("q=filterprobe&type=image/jpeg").list("items.id"));
        assertEquals(List.of(jpeg, png), list("q=filterprobe&used=false").list("items.id"));
        assertEquals(List.of(), list("q=filterprobe&used=true").list("items.id"));
        author.delete("/manage/assets/" + png, 1).is(200);
        assertEquals(List.of(jpeg), list("q=filterprobe").list("items.id"));
        assertEquals(List.of(png), list("q=filterprobe&trashed=true").list("items.id"));
        author.get("/manage/assets?type=image/tiff").refuses(400, "invalid_parameter");
        author.get("/manage/assets?rights=lost").refuses(400, "invalid_parameter");
    }

    @Test
    void a_page_is_one_statement_and_its_usages_another() {
        upload("x.png", "Zählung");
        list("limit=5"); // The first request for a while notes when the key was used.
        long plain = statements.of(() -> list("limit=5"));
        assertEquals(plain + 1, statements.of(() -> list("limit=5&include=usages")));
        assertTrue(list("limit=1&include=usages").object("items[0]").containsKey("usages"));
        assertFalse(list("limit=1").object("items[0]").containsKey("usages"));
    }
}
