package io.klartext.article.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Articles that say the same in different languages know each other, one of each language. */
@QuarkusTest
class TranslatingTest {
    private final Client editor = Client.editor();

    @Inject
    Events events;

    @Test
    void one_change_makes_an_article_a_translation_and_gives_it_its_language() {
        Story german = editor.writes("Auf Deutsch");
        Story other = editor.writes("Erst auf Deutsch, dann auf Englisch");
        other.change(Json.of("locale", "en", "translationOf", Json.of("id", german.id())));
        assertEquals(List.of(german.id()), other.seen().list("translations.id"));
        other.change(Json.of("locale", "de", "translationOf", null));
        assertEquals(List.of(), other.seen().list("translations.id"));
    }

    @Test
    void translations_name_each_other_for_editors_at_once_and_for_readers_when_they_are_public() {
        Story german = article("Gleich gesagt", "de").publish();
        Story english = translation("Said the same", "en", german);
        Story french = translation("Dit de même", "fr", english);
        assertEquals(List.of(english.id(), french.id()), managed(german).list("translations.id"));
        assertEquals(
                Map.of(
                        "id",
                        french.id(),
                        "locale",
                        "fr",
                        "slug",
                        "dit-de-meme",
                        "headline",
                        "Dit de même",
                        "state",
                        "draft"),
                managed(english).object("translations[1]"));
        assertEquals(List.of(), german.shownToReaders().list("translations"));
        english.publish();
        french.publish();
        assertEquals(
                List.of(
                        Map.of("locale", "en", "slug", "said-the-same", "headline", "Said the same"),
                        Map.of("locale", "fr", "slug", "dit-de-meme", "headline", "Dit de même")),
                german.shownToReaders().list("translations"));
        french.unpublish().trash();
        assertEquals(List.of("said-the-same"), german.shownToReaders().list("translations.slug"));
        assertEquals(List.of("published", "trashed"), managed(german).list("translations.state"));
        assertEquals(List.of("gleich-gesagt"), english.shownToReaders().list("translations.slug"));
    }

    @Test
    void joining_needs_the_right_to_change_both() {
        Client author = Client.author();
        Story theirs = article("Gehört der Redaktion", "de").publish();
        Json joining = Json.of("translationOf", Json.of("id", theirs.id()));
        Story own = author.writes(Json.of("headline", "Mine alone", "locale", "en"));
        own.tryToChange(joining).refuses(403, "forbidden");
        author.post(
                        "/manage/articles",
                        Json.of("headline", "Mine again", "locale", "en", "translationOf", Json.of("id", theirs.id())))
                .refuses(403, "forbidden");
        assertEquals(List.of(), managed(theirs).list("translations"));
        Story original = author.writes(Json.of("headline", "Meins", "locale", "de"));
        own.change(Json.of("translationOf", Json.of("id", original.id())));
        assertEquals(List.of(original.id()), managed(own).list("translations.id"));
    }

    @Test
    void lists_name_them_too() {
        String tag = editor.makesTag("Übersetztes");
        Story german = editor.writes("Mit Übersetzung", tag).publish();
        translation("With translation", "en", german).publish();
        assertEquals(
                List.of(List.of("with-translation")),
                Client.reader().get("/articles?tag=" + tag).list("items.translations.slug"));
        assertEquals(
                List.of(List.of("en")),
                editor.get("/manage/articles?tag=" + tag).list("items.translations.locale"));
    }

    @Test
    void joining_and_leaving_is_no_change_of_the_text_and_holds_at_once() {
        Story german = article("Geht und kommt", "de").publish();
        Story english = article("Goes and comes", "en").publish();
        english.change(Json.of("translationOf", Json.of("id", german.id())));
        assertEquals(1, english.version());
        assertEquals(false, english.seen().value("hasUnpublishedChanges"));
        assertEquals(List.of("goes-and-comes"), german.shownToReaders().list("translations.slug"));
        english.change(Json.of("lead", "x")).change(Json.of("translationOf", Json.of("id", german.id())));
        assertEquals(2, english.version());
        assertEquals(List.of(german.id()), english.seen().list("translations.id"));
        english.change(Json.of("translationOf", null)).change(Json.of("translationOf", null));
        assertEquals(List.of(), english.seen().list("translations"));
        assertEquals(List.of(), german.shownToReaders().list("translations"));
        assertEquals(
                2,
                events.typesOf(english.id()).stream()
                        .filter("article.translations_changed"::equals)
                        .count());
    }

    @Test
    void who_was_there_first_may_leave_the_others() {
        Story german = article("Erster", "de");
        Story english = translation("Second", "en", german);
        Story french = translation("Troisième", "fr", german);
        german = german.by(editor).change(Json.of("translationOf", null));
        assertEquals(List.of(), german.seen().list("translations"));
        assertEquals(List.of(french.id()), managed(english).list("translations.id"));
        german.change(Json.of("translationOf", Json.of("id", french.id())));
        assertEquals(List.of(english.id(), french.id()), german.seen().list("translations.id"));
    }

    @Test
    void a_language_has_one_article_and_the_refusal_names_it() {
        Story german = article("Einmal", "de");
        Story english = translation("Once", "en", german);
        Answer second =
                editor.post("/manage/articles", draft("Twice", "en", german)).refuses(409, "translation_taken");
        assertTrue(
                second.text("detail").contains("'en'") && second.text("detail").contains(english.id()));
        Story french = translation("Une fois", "fr", german);
        french.tryToChange(Json.of("locale", "en")).refuses(409, "translation_taken");
        article("Noch einmal", "de")
                .tryToChange(Json.of("translationOf", Json.of("id", english.id())))
                .refuses(409, "translation_taken");
        french.change(Json.of("locale", "fr-CA"));
        assertEquals(List.of("en", "fr-CA"), managed(german).list("translations.locale"));
    }

    @Test
    void what_is_in_the_trash_keeps_its_relation_but_not_its_place() {
        Story german = article("Mit Nachfolger", "de");
        Story english = translation("First try", "en", german).trash();
        Story again = translation("Second try", "en", german);
        english.tryTo("restore").refuses(409, "translation_taken");
        again.trash();
        english.restore();
        assertEquals(
                List.of(german.id(), again.id()).stream().sorted().toList(),
                managed(english).<String>list("translations.id").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void what_cannot_be_translated_is_refused_where_it_stands() {
        Story story = article("Sucht ein Original", "en");
        Story trashed = article("Original im Müll", "de").trash();
        String unknown = new UUID(0x7000, 1L << 63).toString();
        for (String id : List.of(unknown, trashed.id(), story.id())) {
            Answer refused = story.tryToChange(Json.of("translationOf", Json.of("id", id)))
                    .refuses(422, "invalid_content");
            assertEquals(List.of("/translationOf"), refused.list("errors.pointer"));
        }
        Answer empty =
                story.tryToChange(Json.of("translationOf", Json.of("id", null))).refuses(422, "invalid_content");
        assertEquals(List.of("/translationOf/id"), empty.list("errors.pointer"));
    }

    @Test
    void a_restored_text_stays_with_its_translations() {
        Story german = article("Steht fest", "de");
        Story english = translation("Stands firm", "en", german).change(Json.of("lead", "x"));
        editor.act(english.path() + "/revisions/1/restore", 2).is(200);
        assertEquals(List.of(german.id()), managed(english).list("translations.id"));
        assertNotEquals(2, managed(english).number("version"));
    }

    @Test
    void of_many_translations_into_one_language_at_once_one_is_taken() {
        Story german = article("Heiß begehrt", "de");
        List<Integer> statuses = Parallel.run(
                6,
                number -> editor.post("/manage/articles", draft("Wanted " + number, "en", german))
                        .status());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(5, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
        assertEquals(1, managed(german).list("translations").size());
    }

    private Story article(String headline, String locale) {
        return editor.writes(Json.of("headline", headline, "locale", locale, "body", Json.body("x")));
    }

    private Story translation(String headline, String locale, Story original) {
        return editor.writes(draft(headline, locale, original));
    }

    private static Json draft(String headline, String locale, Story original) {
        return Json.of(
                "headline",
                headline,
                "locale",
                locale,
                "body",
                Json.body("x"),
                "translationOf",
                Json.of("id", original.id()));
    }

    private Answer managed(Story story) {
        return editor.get(story.path()).is(200);
    }
}
