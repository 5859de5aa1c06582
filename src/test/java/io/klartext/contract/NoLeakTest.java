package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.TestClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Readers see what is published at that moment, and nothing else, wherever they look and whatever editors do. A failure
 * names its seed; {@code -Dklartext.leak.seed} runs another one.
 */
@QuarkusTest
class NoLeakTest {
    private static final long SEED = Long.getLong("klartext.leak.seed", 20261122);
    private static final int ARTICLES = 3;
    private static final int STEPS = 75;
    private static final Duration TICK = Duration.ofMinutes(40);

    private final Contract contract = Contract.read();
    private final PublicCalls calls = new PublicCalls(contract);
    private final Random random = new Random(SEED);
    private final Marks marks = new Marks();
    private final List<MarkedArticle> articles = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final Client editor = Client.editor();
    private String tag;
    private String author;
    private String asset;

    @Inject
    TestClock clock;

    @TestHTTPResource("/")
    URI root;

    @BeforeEach
    void hire() {
        tag = editor.makesTag("Durchgesickert");
        author = editor.post("/manage/authors", Json.of("name", "Ohne Leck"))
                .is(201)
                .text("slug");
        asset = editor.uploads(Form.withFile("leck.png", Pictures.png(4, 3))).text("id");
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void readers_see_what_is_published_and_nothing_else() {
        Reader reader = new Reader(root);
        for (int step = 0; step < STEPS; step++) {
            Collection<MarkedArticle> touched = takeAStep();
            check(reader, addresses(touched));
        }
        check(reader, addresses(articles));
        assertEquals(Set.of(), reader.marksAt("/q/openapi"));
    }

    private Collection<MarkedArticle> takeAStep() {
        if (articles.isEmpty() || (articles.size() < ARTICLES && random.nextInt(4) == 0)) {
            articles.add(new MarkedArticle(editor, tag, author, asset, marks.next()));
            story.add("write " + (articles.size() - 1));
            return articles;
        }
        if (random.nextInt(8) == 0) {
            clock.advance(TICK);
            story.add("tick");
            return articles;
        }
        int number = random.nextInt(articles.size());
        MarkedArticle article = articles.get(number);
        story.add(treat(article) + " " + number);
        return List.of(article);
    }

    private String treat(MarkedArticle article) {
        List<String> actions = new ArrayList<>(article.allowedActions());
        actions.addAll(List.of("rewrite", "rewrite", "restore a revision of"));
        if (actions.contains("publish")) {
            actions.addAll(List.of("publish", "publish", "publish")); // there is most to see of what is public
        }
        String action = actions.get(random.nextInt(actions.size()));
        switch (action) {
            case "rewrite" -> article.rewrite(marks.next());
            case "restore a revision of" -> article.restoreRevision(any(article.versions()));
            case "publish" -> article.publish(moment(1.5), moment(4.5), marks.next());
            case "unpublish", "unschedule" -> article.withdraw(action, marks.next());
            case "discard" -> article.discard(marks.next());
            case "trash" -> article.trash();
            default -> article.move(action, marks.next());
        }
        return action;
    }

    /** Some ticks ahead, and never at the moment of one; or null, more often. */
    private Instant moment(double ticks) {
        return random.nextInt(4) > 0 ? null : now().plusSeconds((long) (ticks * TICK.toSeconds()));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Every address of those that were touched, and the ids of all. */
    private Set<String> addresses(Collection<MarkedArticle> touched) {
        Set<String> addresses = new LinkedHashSet<>();
        touched.forEach(article -> article.addresses().forEach(addresses::add));
        articles.forEach(article -> addresses.add(article.id()));
        return addresses;
    }

    private void check(Reader reader, Set<String> addresses) {
        Set<String> published = articles.stream()
                .flatMap(article -> article.visibleAt(now()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> seen = new TreeMap<>();
        calls.about(new PublicCalls.Known(addresses, tag, author, asset)).parallelStream()
                .map(call -> Map.entry(call, reader.marksAt(call)))
                .toList()
                .forEach(answer -> seen.put(answer.getKey(), answer.getValue()));
        Set<String> all = new TreeSet<>();
        seen.values().forEach(all::addAll);
        seen.values().forEach(found -> found.removeAll(published));
        seen.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), seen, () -> "leaks" + circumstances());
        assertEquals(published, all, () -> "what readers should see" + circumstances());
    }

    private String circumstances() {
        return ", seed " + SEED + ", after: " + String.join(", ", story);
    }

    private Instant now() {
        return ((Clock) clock).now();
    }

    @Test
    void the_marked_text_has_everything_that_an_article_can_have() throws JsonProcessingException {
        JsonNode text = new ObjectMapper().readTree(MarkedArticle.TEXT);
        Set<String> members = names(contract.schema("ArticleDraft").get("properties"));
        members.removeAll(Set.of("bodyMarkdown", "bodyHtml")); // other forms of the body
        assertEquals(members, names(text), "mark them in MarkedArticle.TEXT");
        assertEquals(names(contract.schema("SeoDraft").get("properties")), names(text.get("seo")));
        Set<String> blocks = new TreeSet<>(text.get("body").findValuesAsText("_type"));
        blocks.retainAll(names(contract.schema("BlockDraft").at("/discriminator/mapping")));
        assertEquals(names(contract.schema("BlockDraft").at("/discriminator/mapping")), blocks, "mark them, too");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
