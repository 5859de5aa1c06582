package io.klartext.article.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Relations point at identities: in whatever order articles, tags and authors come and go, none is lost, and readers see
 * of them what is public. What the server says is compared with a model after each of many random steps.
 */
@QuarkusTest
class RelationsSurviveTest {
    private static final int STEPS = 40;
    private static final List<String> LOCALES = List.of("de", "en", "fr", "de");

    private final Client editor = Client.editor();
    private final List<ExpectedArticle> articles = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final Set<String> trashed = new HashSet<>();
    private final List<String> steps = new ArrayList<>();
    private Random random;
    private int groups;

    @ParameterizedTest
    @ValueSource(longs = {20261122, 4711})
    void no_order_of_steps_loses_a_relation_or_shows_what_is_not_public(long seed) {
        random = new Random(seed);
        for (String locale : LOCALES) {
            Json draft = Json.of(
                    "headline", "Beziehungen " + seed, "locale", locale, "body", ExpectedArticle.body(List.of()));
            articles.add(new ExpectedArticle(editor.writes(draft), locale, groups++));
        }
        for (int i = 0; i < 3; i++) {
            tags.add(make("tags"));
            authors.add(make("authors"));
        }
        for (int step = 0; step < STEPS; step++) {
            step(articles.get(random.nextInt(articles.size())));
            articles.forEach(this::checkForEditors);
            articles.forEach(this::checkForReaders);
        }
        assertTrue(new HashSet<>(steps).size() > 15, "too little happened: " + steps);
    }

    private void step(ExpectedArticle thing) {
        int kind = random.nextInt(12);
        if (kind == 10) {
            toggle("tags", tags);
        } else if (kind == 11) {
            toggle("authors", authors);
        } else if (thing.trashed) {
            restore(thing);
        } else {
            switch (kind) {
                case 0, 1, 2 -> publish(thing);
                case 3, 4 -> withdraw(thing);
                case 5 -> change(thing, "tags", choice(tags, thing.text.tags()));
                case 6 -> change(thing, "authors", choice(authors, thing.text.authors()));
                case 7 -> change(thing, "related", choice(others(thing), thing.text.related()));
                case 8 -> links(thing);
                default -> translate(thing);
            }
        }
    }

    private void publish(ExpectedArticle thing) {
        boolean clean = Stream.concat(thing.text.tags().stream(), thing.text.authors().stream())
                .noneMatch(trashed::contains);
        if (clean) {
            note(thing, "publish");
            thing.story.publish();
            thing.shown = thing.text;
        }
    }

    private void withdraw(ExpectedArticle thing) {
        if (thing.shown != null) {
            note(thing, "unpublish");
            thing.story.unpublish();
            thing.shown = null;
        } else {
            note(thing, "trash");
            thing.story.trash();
            thing.trashed = true;
            trashed.add(thing.id());
        }
    }

    private void restore(ExpectedArticle thing) {
        if (isFree(thing, thing.group)) {
            note(thing, "restore");
            thing.story.restore();
            thing.trashed = false;
            trashed.remove(thing.id());
        }
    }

    private void change(ExpectedArticle thing, String member, List<String> ids) {
        note(thing, member + " " + ids);
        Object[] references = ids.stream().map(id -> Json.of("id", id)).toArray();
        thing.story.change(Json.of(member, Json.array(references)));
        thing.text = thing.text.with(member, ids);
    }

    private void links(ExpectedArticle thing) {
        List<String> ids = others(thing);
        Collections.shuffle(ids, random);
        List<String> chosen = List.copyOf(ids.subList(0, random.nextInt(ids.size() + 1)));
        String slug = "beziehung-" + thing.id() + "-" + steps.size();
        note(thing, "links " + chosen);
        thing.story.change(Json.of("slug", slug, "body", ExpectedArticle.body(chosen)));
        thing.text = thing.text.with("links", chosen).at(slug);
    }

    private void translate(ExpectedArticle thing) {
        ExpectedArticle other = articles.get(random.nextInt(articles.size()));
        if (other == thing) {
            note(thing, "leave");
            thing.story.change(Json.of("translationOf", null));
            thing.group = groups++;
        } else if (!other.trashed && isFree(thing, other.group)) {
            note(thing, "join " + other.id());
            thing.story.change(Json.of("translationOf", Json.of("id", other.id())));
            thing.group = other.group;
        }
    }

    private boolean isFree(ExpectedArticle thing, int group) {
        return articles.stream()
                .noneMatch(other ->
                        other != thing && !other.trashed && other.group == group && other.locale.equals(thing.locale));
    }

    private void toggle(String kind, List<String> ids) {
        String id = ids.get(random.nextInt(ids.size()));
        steps.add("toggle " + id);
        if (trashed.remove(id)) {
            editor.act("/manage/" + kind + "/" + id + "/restore", 1).is(200);
        } else {
            editor.delete("/manage/" + kind + "/" + id, 1).is(200);
            trashed.add(id);
        }
    }

    /** Some of them in any order; of those in the trash only what is referred to already. */
    private List<String> choice(List<String> ids, List<String> present) {
        List<String> allowed = new ArrayList<>(ids);
        allowed.removeIf(id -> trashed.contains(id) && !present.contains(id));
        Collections.shuffle(allowed, random);
        return List.copyOf(allowed.subList(0, random.nextInt(allowed.size() + 1)));
    }

    private void checkForEditors(ExpectedArticle thing) {
        Answer seen = editor.get(thing.story.path()).is(200);
        assertEquals(thing.text.tags(), seen.list("tags.id"), this::told);
        assertEquals(thing.text.authors(), seen.list("authors.id"), this::told);
        assertEquals(thing.text.related(), seen.list("related.id"), this::told);
        assertEquals(
                thing.text.links().stream().map(id -> "klartext:article/" + id).toList(), hrefs(seen), this::told);
        Set<String> group = group(thing).map(other -> other.id()).collect(Collectors.toSet());
        assertEquals(group, Set.copyOf(seen.<String>list("translations.id")), this::told);
    }

    private void checkForReaders(ExpectedArticle thing) {
        Answer seen = thing.story.shownToReaders();
        if (thing.shown == null) {
            assertTrue(seen.status() == 404 || seen.status() == 410, this::told);
            return;
        }
        assertEquals(active(thing.shown.tags()), seen.is(200).list("tags.id"), this::told);
        assertEquals(active(thing.shown.authors()), seen.list("authors.id"), this::told);
        List<String> paths = visible(thing.shown.links())
                .map(other -> "/" + other.locale + "/" + other.shown.slug())
                .toList();
        assertEquals(paths, hrefs(seen), this::told);
        Set<Map<String, String>> translations = group(thing)
                .filter(other -> other.shown != null)
                .map(other -> Map.of("locale", other.locale, "slug", other.shown.slug()))
                .collect(Collectors.toSet());
        assertEquals(translations, new HashSet<>(seen.list("translations")), this::told);
        checkRelated(thing);
    }

    private void checkRelated(ExpectedArticle thing) {
        List<String> seen = Client.reader()
                .get("/articles/" + thing.id() + "/related?limit=20")
                .is(200)
                .list("items.id");
        List<String> chosen =
                visible(thing.shown.related()).map(other -> other.id()).toList();
        Set<String> all = articles.stream()
                .filter(other -> other != thing && other.shown != null && other.locale.equals(thing.locale))
                .filter(other -> !Collections.disjoint(active(other.shown.tags()), active(thing.shown.tags())))
                .map(other -> other.id())
                .collect(Collectors.toCollection(HashSet::new));
        all.addAll(chosen);
        assertEquals(chosen, seen.subList(0, Math.min(chosen.size(), seen.size())), this::told);
        assertEquals(all, new HashSet<>(seen), this::told);
        assertEquals(all.size(), seen.size(), this::told);
    }

    private Stream<ExpectedArticle> visible(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> articles.stream().filter(other -> other.id().equals(id) && other.shown != null));
    }

    private Stream<ExpectedArticle> group(ExpectedArticle thing) {
        return articles.stream().filter(other -> other != thing && other.group == thing.group);
    }

    private List<String> others(ExpectedArticle thing) {
        return articles.stream()
                .filter(other -> other != thing)
                .map(other -> other.id())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> active(List<String> ids) {
        return ids.stream().filter(id -> !trashed.contains(id)).toList();
    }

    private String make(String kind) {
        return editor.post("/manage/" + kind, Json.of("name", "Beziehung " + UUID.randomUUID()))
                .is(201)
                .text("id");
    }

    private static List<String> hrefs(Answer article) {
        return article.<List<String>>list("body.markDefs.href").stream()
                .flatMap(List::stream)
                .toList();
    }

    private void note(ExpectedArticle thing, String step) {
        steps.add(thing.id() + ": " + step);
    }

    private String told() {
        return String.join("\n", steps);
    }
}
