package io.klartext.article.workingcopy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editors find articles by words, people, states and times. */
@QuarkusTest
class WorkingCopyListTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Client editor = Client.editor();
    private String tag;

    @Inject
    Clock clock;

    @BeforeEach
    void makeTag() {
        tag = editor.makesTag("Fundstellen");
    }

    private List<String> found(String parameters, Object... values) {
        return editor.get("/manage/articles?sort=updatedAt&tag=" + tag + "&" + parameters, values)
                .is(200)
                .list("items.headline");
    }

    private Story writes(String headline, Object... members) {
        return editor.writes(headline, tag).change(Json.of(members));
    }

    @Test
    void words_are_found_in_headline_lead_body_and_slug() {
        writes("Expedition zum Südpol", "lead", "Vierzig Tage im Eis", "slug", "am-ende-der-welt");
        writes("Anderes", "body", Json.body("Der erste Absatz.", "Amundsen war schneller."));
        assertEquals(List.of("Expedition zum Südpol"), found("q=expedition"));
        assertEquals(List.of("Expedition zum Südpol"), found("q={q}", "EIS vierz"));
        assertEquals(List.of("Expedition zum Südpol"), found("q={q}", "ende-der-welt"));
        assertEquals(List.of("Anderes"), found("q=amunds"));
        assertEquals(List.of(), found("q={q}", "expedition amundsen"));
        assertEquals(List.of(), found("q={q}", "'); -- | ! :*"));
        for (String spelling : List.of("südpol", "SÜDPOL", "Suedpol", "sudpol", "su\u0308dpol")) {
            assertEquals(List.of("Expedition zum Südpol"), found("q={q}", spelling), spelling);
        }
    }

    @Test
    void a_search_sees_the_latest_text() {
        Story story = writes("Wortlaut", "lead", "Vorher");
        story.change(Json.of("lead", "Nachher"));
        assertEquals(List.of(), found("q=vorher"));
        assertEquals(List.of("Wortlaut"), found("q=nachher"));
    }

    @Test
    void an_article_is_found_by_its_slug() {
        writes("Genau", "slug", "genau-dieser-" + tag);
        writes("Fast", "slug", "genau-dieser-" + tag + "-nicht");
        assertEquals(List.of("Genau"), found("slug=genau-dieser-" + tag));
    }

    @Test
    void articles_are_found_by_who_wrote_them() {
        Client other = Client.withNewKey("editor");
        Story mine = editor.writes("Meiner", tag);
        Story theirs = other.writes("Ihrer", tag);
        String me = mine.seen().text("createdBy.id");
        String them = theirs.seen().text("createdBy.id");
        mine.by(other).change(Json.of("lead", "Von fremder Hand"));
        assertEquals(List.of("Meiner"), found("createdBy=me"));
        assertEquals(List.of("Meiner"), found("createdBy=" + me));
        assertEquals(List.of("Ihrer"), found("createdBy=" + them));
        assertEquals(List.of(), found("updatedBy=me"));
        assertEquals(List.of("Ihrer", "Meiner"), found("updatedBy=" + them));
        editor.get("/manage/articles?createdBy=somebody").refuses(400, "invalid_parameter");
    }

    @Test
    void articles_of_several_states_are_listed_together() {
        editor.writes("Entwurf", tag);
        editor.writes("Öffentlich", tag).publish();
        editor.writes("Abgelegt", tag).take("archive");
        assertEquals(List.of("Entwurf", "Abgelegt"), found("state=draft,archived"));
        assertEquals(List.of("Öffentlich"), found("state=published"));
        editor.get("/manage/articles?state=draft,gone").refuses(400, "invalid_parameter");
    }

    @Test
    void the_schedule_is_sorted_by_what_comes_next() {
        scheduled("Übermorgen", 48);
        editor.writes("Nie", tag);
        scheduled("Bald", 1);
        scheduled("Morgen", 24);
        String list = "/manage/articles?sort=publishAt&tag=" + tag;
        assertEquals(
                List.of("Bald", "Morgen", "Übermorgen", "Nie"), editor.get(list).list("items.headline"));
        String next = editor.get(list + "&limit=2").text("page.next");
        assertEquals(
                List.of("Übermorgen", "Nie"),
                editor.get(list + "&limit=2&cursor=" + next).list("items.headline"));
    }

    @Test
    void pages_by_schedule_lead_from_what_is_scheduled_to_the_rest_and_back() {
        editor.writes("Nie", tag);
        scheduled("Bald", 1);
        editor.writes("Niemals", tag);
        editor.writes("Schon erschienen", tag).publish();
        scheduled("Morgen", 24);
        List<String> whole = List.of("Bald", "Morgen", "Nie", "Niemals", "Schon erschienen");
        for (int limit = 1; limit <= whole.size(); limit++) {
            String list = "/manage/articles?sort=publishAt&limit=" + limit + "&tag=" + tag;
            List<String> forth = new ArrayList<>();
            Answer page = editor.get(list);
            forth.addAll(page.list("items.headline"));
            while (page.text("page.next") != null) {
                page = editor.get(list + "&cursor=" + page.text("page.next"));
                forth.addAll(page.list("items.headline"));
            }
            assertEquals(whole, forth, "pages of " + limit);
            List<String> back = new ArrayList<>(page.list("items.headline"));
            while (page.text("page.prev") != null) {
                page = editor.get(list + "&cursor=" + page.text("page.prev"));
                back.addAll(0, page.list("items.headline"));
            }
            assertEquals(whole, back, "back in pages of " + limit);
        }
    }

    private void scheduled(String headline, int hours) {
        editor.writes(headline, tag)
                .take("publish", Json.of("publishAt", clock.now().plus(HOUR.multipliedBy(hours))));
    }

    @Test
    void articles_are_found_by_the_time_of_their_change_and_publication() {
        scheduled("Bald", 1);
        scheduled("Morgen", 24);
        editor.writes("Jetzt", tag).publish();
        String soon = clock.now().plus(HOUR.multipliedBy(2)).toString();
        String before = clock.now().minus(HOUR).toString();
        assertEquals(List.of("Bald", "Jetzt"), found("publishedBefore=" + soon));
        assertEquals(List.of("Morgen"), found("publishedAfter=" + soon));
        assertEquals(List.of("Bald", "Morgen", "Jetzt"), found("updatedAfter=" + before + "&updatedBefore=" + soon));
        assertEquals(List.of(), found("updatedBefore=" + before));
        editor.get("/manage/articles?updatedAfter=yesterday").refuses(400, "invalid_parameter");
    }
}
