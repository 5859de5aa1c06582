package io.klartext.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Machines find the contract, the rights and the text of an article in their own form. */
@QuarkusTest
class MachineRightsTest {
    private final Client editor = Client.editor();

    private String article(Object... more) {
        String slug = "maschine-" + UUID.randomUUID();
        Object[] members = new Object[more.length + 6];
        System.arraycopy(
                new Object[] {"headline", "Für \"Maschinen\"", "slug", slug, "body", Json.body("Ein Satz.")},
                0,
                members,
                0,
                6);
        System.arraycopy(more, 0, members, 6, more.length);
        editor.writes(Json.of(members)).publish();
        return slug;
    }

    private static Answer read(String slug, String accept) {
        return new Answer(Client.reader().request().header("Accept", accept).get("/api/v1/articles/" + slug));
    }

    @Test
    void an_article_is_markdown_for_those_who_ask_for_it() {
        String slug = article();
        Answer markdown = read(slug, "text/markdown").is(200);
        assertTrue(markdown.header("Content-Type").startsWith("text/markdown"), markdown.header("Content-Type"));
        assertTrue(markdown.body().startsWith("---\ntitle: \"Für \\\"Maschinen\\\"\"\n"), markdown.body());
        assertTrue(markdown.body().contains("\nurl: \"http://localhost:8080/de/" + slug + "\"\n"), markdown.body());
        assertTrue(
                markdown.body().endsWith("---\n\nEin Satz.\n")
                        || markdown.body().endsWith("Ein Satz."),
                markdown.body());
    }

    @Test
    void the_two_forms_do_not_take_each_others_place_in_caches() {
        String slug = article();
        for (int time = 0; time < 2; time++) {
            Answer json = read(slug, "application/json").is(200);
            Answer markdown = read(slug, "text/markdown").is(200);
            assertEquals("Accept, Accept-Encoding", json.header("Vary"));
            assertEquals("Accept, Accept-Encoding", markdown.header("Vary"));
            assertTrue(json.body().startsWith("{"), json.body());
            assertTrue(markdown.body().startsWith("---"), markdown.body());
            assertNotEquals(json.header("ETag"), markdown.header("ETag"));
        }
        assertTrue(read(slug, "text/markdown").header("Cache-Status").contains("hit"));
        assertTrue(read(slug, "application/json;q=0.1, text/markdown")
                .is(200)
                .body()
                .startsWith("---"));
        assertTrue(read(slug, "text/markdown;q=0.1, application/json")
                .is(200)
                .body()
                .startsWith("{"));
    }

    @Test
    void markdown_has_no_members_to_select() {
        String slug = article();
        for (String parameter : new String[] {"fields=headline", "include=html"}) {
            read(slug + "?" + parameter, "text/markdown").refuses(400, "invalid_parameter");
        }
    }

    @Test
    void cached_markdown_follows_the_article() {
        String slug = "maschine-" + UUID.randomUUID();
        var story = editor.writes(Json.of("headline", "Vorher", "slug", slug, "body", Json.body("Satz.")))
                .publish();
        read(slug, "text/markdown").is(200);
        story.change(Json.of("headline", "Nachher")).publish();
        assertTrue(read(slug, "text/markdown").body().contains("title: \"Nachher\""));
        story.unpublish();
        assertNotEquals(200, read(slug, "text/markdown").status());
    }

    @Test
    void an_article_can_differ_from_the_site() {
        String slug = article("seo", Json.of("reserveMining", true, "trainAi", false));
        for (String accept : new String[] {"application/json", "text/markdown"}) {
            Answer answer = read(slug, accept).is(200);
            assertEquals("1", answer.header("tdm-reservation"));
            assertEquals("train-ai=n, search=y", answer.header("Content-Usage"));
        }
        Answer read = read(slug, "application/json");
        assertEquals(true, read.value("seo.reserveMining"));
        Answer silent = read(article(), "application/json").is(200);
        assertEquals("0", silent.header("tdm-reservation"));
        assertEquals("search=y", silent.header("Content-Usage"));
        assertEquals("<https://example.org/license.xml>; rel=\"license\"", silent.header("Link"));
        assertNull(silent.value("seo.trainAi"));
        Answer head = Client.reader().get("/articles/" + slug + "?include=head").is(200);
        assertTrue(head.body().contains("{\"name\":\"tdm-reservation\",\"content\":\"1\"}"), head.body());
    }

    @Test
    void well_known_documents_lead_to_the_contract_and_to_the_rights() {
        Answer catalog = new Answer(RestAssured.get("/.well-known/api-catalog")).is(200);
        assertTrue(catalog.header("Content-Type").startsWith("application/linkset+json"));
        assertTrue(catalog.body().contains("\"service-desc\":[{\"href\":\"/q/openapi\""), catalog.body());
        Answer rights = new Answer(RestAssured.get("/.well-known/tdmrep.json")).is(200);
        assertEquals("[{\"location\":\"/\",\"tdm-reservation\":0}]", rights.body());
        String link = String.join(
                ", ", Client.reader().get("/site").is(200).response().headers().getValues("Link"));
        assertTrue(link.contains("rel=\"service-desc\"") && link.contains("rel=\"api-catalog\""), link);
        String robots = new Answer(RestAssured.get("/robots.txt")).is(200).body();
        assertTrue(robots.contains("Content-Usage: search=y\n"), robots);
        assertTrue(robots.contains("License: https://example.org/license.xml\n"), robots);
        assertNull(Client.admin().get("/manage/me").is(200).header("Content-Usage"));
    }
}
