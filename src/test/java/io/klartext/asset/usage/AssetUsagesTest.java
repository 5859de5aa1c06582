package io.klartext.asset.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.asset.usage.AssetUsages.Kind;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Pictures;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What articles tell of the pictures they show, and what follows from it for editors and readers. */
@QuarkusTest
class AssetUsagesTest {
    private final Client editor = Client.editor();

    @Inject
    AssetUsages usages;

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    private String upload(String... words) {
        Form form = Form.withFile("bild.png", Pictures.png(12, 12));
        for (int i = 0; i < words.length; i += 2) {
            form.with(words[i], words[i + 1]);
        }
        return editor.uploads(form).text("id");
    }

    private boolean show(Story article, Kind kind, String... assets) {
        List<UUID> ids = List.of(assets).stream().map(UUID::fromString).toList();
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean there = usages.hold(ids).equals(Set.copyOf(ids));
            if (there) {
                usages.replace(UUID.fromString(article.id()), kind, ids);
            }
            return there;
        });
    }

    private Answer usagesOf(String asset) {
        return editor.get("/manage/assets/" + asset + "/usages?count=exact").is(200);
    }

    private Answer readersSee(String asset) {
        return Client.reader().get("/assets/" + asset);
    }

    @Test
    void articles_are_listed_with_where_they_show_a_picture() {
        String asset = upload();
        Story draft = editor.writes("Nur ein Entwurf");
        show(draft, Kind.WORKING_COPY, asset, upload());
        Story article = editor.writes("Längst zu lesen").publish();
        show(article, Kind.WORKING_COPY, asset);
        show(article, Kind.PUBLICATION, asset);
        Answer used = usagesOf(asset);
        assertEquals(List.of(article.id(), draft.id()), used.list("items.id"));
        assertEquals(List.of(List.of("working_copy", "published"), List.of("working_copy")), used.list("items.where"));
        assertEquals(List.of("published", "draft"), used.list("items.state"));
        assertEquals("Längst zu lesen", used.text("items[0].headline"));
        assertEquals(2, used.number("page.total"));
        show(article, Kind.WORKING_COPY);
        assertEquals(List.of("published"), usagesOf(asset).list("items[0].where"));
    }

    @Test
    void pages_of_usages_go_on() {
        String asset = upload();
        for (int i = 0; i < 3; i++) {
            show(editor.writes("Artikel " + i), Kind.WORKING_COPY, asset);
        }
        Answer first = editor.get("/manage/assets/" + asset + "/usages?limit=2").is(200);
        assertEquals(List.of("Artikel 2", "Artikel 1"), first.list("items.headline"));
        Answer second = editor.get(
                        "/manage/assets/" + asset + "/usages?limit=2&cursor={cursor}", first.text("page.next"))
                .is(200);
        assertEquals(List.of("Artikel 0"), second.list("items.headline"));
        assertNull(second.text("page.next"));
    }

    @Test
    void readers_see_a_picture_while_they_see_an_article_that_shows_it() {
        String asset = upload("alt", "Ein Kran", "credit", "Foto: Jana");
        readersSee(asset).refuses(404, "not_found");
        Story article = editor.writes("Bald");
        show(article, Kind.WORKING_COPY, asset);
        readersSee(asset).refuses(404, "not_found");
        article.take("publish", Json.of("publishAt", clock.now().plus(Duration.ofHours(1))));
        show(article, Kind.PUBLICATION, asset);
        readersSee(asset).refuses(404, "not_found");
        assertEquals(List.of("working_copy", "scheduled"), usagesOf(asset).list("items[0].where"));
        clock.advance(Duration.ofHours(2));
        Answer seen = readersSee(asset).is(200);
        assertEquals("Ein Kran", seen.text("alt"));
        assertEquals("Foto: Jana", seen.text("credit"));
        assertEquals(1, statements.of(() -> readersSee(asset)));
        article.unpublish();
        readersSee(asset).refuses(404, "not_found");
    }

    @Test
    void the_end_of_a_right_is_the_end_for_readers_and_work_for_editors() {
        String asset = upload("expiresAt", clock.now().plus(Duration.ofHours(1)).toString(), "caption", "Befristet");
        Story article = editor.writes("Mit befristetem Bild").publish();
        show(article, Kind.PUBLICATION, asset);
        readersSee(asset).is(200);
        assertEquals(List.of(asset), listed("rights=expiring&q=befristet"));
        assertEquals(List.of(asset), listed("rights=current&q=befristet"));
        clock.advance(Duration.ofHours(2));
        readersSee(asset).refuses(410, "gone");
        assertEquals(List.of(), listed("rights=current&q=befristet"));
        Answer expired = editor.get("/manage/assets?rights=expired&q=befristet&include=usages")
                .is(200);
        assertEquals(List.of(asset), expired.list("items.id"));
        assertEquals(List.of("Mit befristetem Bild"), expired.list("items[0].usages.headline"));
    }

    private List<String> listed(String filter) {
        return editor.get("/manage/assets?" + filter).is(200).list("items.id");
    }

    @Test
    void a_used_picture_stays_out_of_the_trash() {
        String asset = upload();
        Story article = editor.writes("Hält es fest");
        show(article, Kind.WORKING_COPY, asset);
        Answer refused = editor.delete("/manage/assets/" + asset, 1).refuses(409, "in_use");
        assertEquals(List.of(article.id()), refused.list("usedBy.id"));
        assertEquals("Hält es fest", refused.text("usedBy[0].name"));
        show(article, Kind.WORKING_COPY);
        editor.delete("/manage/assets/" + asset, 1).is(200);
        assertFalse(show(article, Kind.WORKING_COPY, asset));
    }

    @Test
    void headlines_of_drafts_are_for_those_who_may_read_drafts() {
        String asset = upload();
        show(editor.writes("Geheim"), Kind.WORKING_COPY, asset);
        Client uploader = Client.withKey(Client.admin()
                .post("/manage/keys", Json.of("name", "Agentur", "scopes", Json.array("assets:write")))
                .is(201)
                .text("key"));
        assertNull(uploader.delete("/manage/assets/" + asset, 1)
                .refuses(409, "in_use")
                .value("usedBy[0].name"));
        uploader.get("/manage/assets?include=usages").refuses(403, "forbidden");
        uploader.get("/manage/assets").is(200);
    }

    @Test
    void trashing_and_using_at_the_same_moment_never_both_succeed() {
        for (int round = 0; round < 5; round++) {
            String asset = upload();
            Story article = editor.writes("Wettlauf");
            List<Boolean> done = Parallel.run(
                    2,
                    number -> number == 0
                            ? show(article, Kind.WORKING_COPY, asset)
                            : editor.delete("/manage/assets/" + asset, 1).status() == 200);
            assertNotEquals(done.get(0), done.get(1));
        }
    }
}
