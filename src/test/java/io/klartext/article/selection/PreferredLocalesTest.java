package io.klartext.article.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Several languages in the order in which a reader wants them. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreferredLocalesTest {
    private final Client editor = Client.editor();
    private final Client reader = Client.reader();
    private String tag;

    @BeforeEach
    void write() {
        if (tag != null) {
            return;
        }
        tag = editor.makesTag("Bevorzugt");
        Story german = written("jause", "Brotzeit", "de");
        translated("jause", "Jause", german);
        written("nur-deutsch", "Nur deutsch", "de");
        written("english-only", "English only", "en");
    }

    private Story written(String slug, String headline, String locale) {
        return written(slug, headline, locale, null);
    }

    private Story translated(String slug, String headline, Story original) {
        return written(slug, headline, "de-AT", Json.of("id", original.id()));
    }

    private Story written(String slug, String headline, String locale, Json original) {
        return editor.writes(Json.of(
                        "headline", headline,
                        "slug", slug,
                        "locale", locale,
                        "body", Json.body("Ein Satz."),
                        "tags", Json.array(Json.of("slug", tag)),
                        "translationOf", original))
                .publish();
    }

    @Test
    void an_article_is_read_in_the_first_language_that_has_it() {
        assertEquals("de-AT", localeOf("jause", "de-AT,de"));
        assertEquals("de", localeOf("jause", "de,de-AT"));
        assertEquals("de", localeOf("nur-deutsch", "DE-at, de"));
        reader.get("/articles/nur-deutsch?locale=de-AT").refuses(404, "not_found");
        reader.get("/articles/nur-deutsch?locale=de-AT,en").refuses(404, "not_found");
    }

    private String localeOf(String slug, String locales) {
        return reader.get("/articles/{slug}?locale={locales}", slug, locales)
                .is(200)
                .text("locale");
    }

    @Test
    void a_list_holds_each_article_once_in_the_preferred_language() {
        assertEquals(Set.of("Jause", "Nur deutsch"), listed("de-AT,de"));
        assertEquals(Set.of("Brotzeit", "Nur deutsch"), listed("de,de-AT"));
        assertEquals(Set.of("Jause"), listed("de-at"));
        assertEquals(Set.of("English only", "Jause", "Nur deutsch"), listed("en,de-AT,de"));
        assertEquals(
                3,
                reader.get("/articles?count=exact&sort=headline&locale=en,de-AT,de&tag=" + tag)
                        .is(200)
                        .number("page.total"));
    }

    private Set<String> listed(String locales) {
        return new TreeSet<>(reader.get("/articles?tag={tag}&locale={locales}", tag, locales)
                .is(200)
                .list("items.headline"));
    }

    @Test
    void a_translation_that_is_not_public_any_more_hides_no_other() {
        Story other = written("semmel", "Brötchen", "de");
        Story austrian = translated("semmel", "Semmel", other);
        assertEquals("de-AT", localeOf("semmel", "de-AT,de"));
        austrian.unpublish();
        assertEquals("de", localeOf("semmel", "de-AT,de"));
        austrian.trash();
        other.unpublish().trash();
    }

    @Test
    void comments_and_related_articles_are_found_likewise() {
        reader.get("/articles/nur-deutsch/comments?locale=de-AT,de").is(200);
        reader.get("/articles/nur-deutsch/related?locale=de-AT,de").is(200);
    }

    @Test
    void what_is_no_list_of_languages_is_refused() {
        for (String wrong : List.of("de_AT,de", "de,,en", "a,b", "de,en,fr,it,es,pt")) {
            assertEquals(
                    "locale",
                    reader.get("/articles?locale={wrong}", wrong)
                            .refuses(400, "invalid_parameter")
                            .text("errors[0].parameter"));
        }
    }
}
