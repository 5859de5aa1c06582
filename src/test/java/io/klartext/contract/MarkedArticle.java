package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An article of which each text has a mark of its own in all its members, and what readers should see of it. What the
 * workflow or the schedule refuses (409, 422) changes neither.
 */
final class MarkedArticle {
    /** Everything that an article can have; § stands for the mark. */
    static final String TEXT = """
            {"locale": "de", "slug": "probe-§", "kicker": "Dachzeile §", "headline": "Titel §", "lead": "Vorspann §",
             "body": [
               {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "Zwischentitel §"}]},
               {"_type": "block", "markDefs": [{"_type": "link", "_key": "l", "href": "https://example.org/§"}],
                "children": [{"_type": "span", "text": "Ein Satz §", "marks": ["strong", "l"]}]},
               {"_type": "block", "style": "blockquote", "children": [{"_type": "span", "text": "Zitat §"}]},
               {"_type": "block", "listItem": "bullet", "level": 1, "children": [{"_type": "span", "text": "Punkt §"}]},
               {"_type": "code", "language": "java", "code": "// §"},
               {"_type": "table", "headerRow": true, "rows": [
                 {"_type": "tableRow", "cells": ["Kopf §", "§"]}, {"_type": "tableRow", "cells": ["Zelle §", "§"]}]},
               {"_type": "callout", "tone": "tip", "title": "Tipp §", "text": "Hinweis §"},
               {"_type": "embed", "url": "https://video.example/§", "provider": "§"},
               {"_type": "image", "asset": {"_ref": "ASSET"}, "alt": "Bild §", "caption": "Zeile §", "credit": "Foto §"},
               {"_type": "gallery", "images": [
                 {"_type": "image", "asset": {"_ref": "ASSET"}, "alt": "Serie §", "caption": "Bild §"}]},
               {"_type": "divider"}],
             "tags": [{"slug": "TAG"}], "authors": [{"slug": "AUTHOR"}],
             "related": [], "translationOf": null, "correction": null,
             "image": {"asset": {"id": "ASSET"}, "alt": "Titelbild §", "caption": "Oben §", "credit": "Foto §"},
             "sources": [{"label": "Quelle §", "url": "https://example.org/quelle/§"}],
             "seo": {"title": "Kurztitel §", "description": "Beschreibung §", "noindex": false,
                     "reserveMining": true, "trainAi": false,
                     "canonicalUrl": "https://example.org/zuerst/§"}}""";

    private static final String ANY = "*";

    private final Client editor;
    private final String template;
    private final String id;
    private final Map<Integer, String> marks = new TreeMap<>();
    private final Set<String> slugs = new TreeSet<>();
    private List<String> allowed;
    private int version;
    private Publication publication;

    /** What readers see from one moment until another, which is null for ever. */
    private record Publication(String mark, Instant from, Instant until) {
        boolean isVisibleAt(Instant now) {
            return !from.isAfter(now) && (until == null || until.isAfter(now));
        }
    }

    MarkedArticle(Client editor, String tag, String author, String asset, String mark) {
        this.editor = editor;
        this.template = TEXT.replace("TAG", tag).replace("AUTHOR", author).replace("ASSET", asset);
        Answer created = editor.post("/manage/articles", text(mark)).is(201);
        this.id = created.text("id");
        remember(created, mark);
    }

    private String text(String mark) {
        slugs.add("probe-" + mark);
        return template.replace("§", mark);
    }

    private void remember(Answer answer, String mark) {
        version = answer.number("version");
        marks.put(version, mark);
        allowed = answer.list("allowedActions");
    }

    String id() {
        return id;
    }

    /** Every address that it has or had, or is meant to have. */
    Stream<String> addresses() {
        return Stream.concat(Stream.of(id), slugs.stream());
    }

    /** The actions that were possible when somebody looked last. */
    List<String> allowedActions() {
        return allowed;
    }

    /** The versions of its text. */
    List<Integer> versions() {
        return new ArrayList<>(marks.keySet());
    }

    /** The marks that readers should see at that moment. */
    Stream<String> visibleAt(Instant now) {
        return Stream.ofNullable(publication)
                .filter(shown -> shown.isVisibleAt(now))
                .map(Publication::mark);
    }

    void rewrite(String mark) {
        Answer answer = editor.patch(path(), ANY, text(mark));
        if (isDone(answer)) {
            remember(answer, mark);
        }
    }

    void restoreRevision(int number) {
        Answer answer = editor.act(path() + "/revisions/" + number + "/restore", version);
        if (isDone(answer)) {
            remember(answer, marks.get(number));
        }
    }

    /** Publishes, from a moment on and until another; null for now and for ever. */
    void publish(Instant from, Instant until, String note) {
        if (take("publish", Json.of("publishAt", from, "unpublishAt", until, "note", note))) {
            publication = new Publication(marks.get(version), from == null ? Instant.EPOCH : from, until);
        }
    }

    /** Takes readers away what they see or would have seen. */
    void withdraw(String action, String note) {
        if (take(action, Json.of("note", note))) {
            publication = null;
        }
    }

    /** Makes the text what readers see, or will see, again. */
    void discard(String note) {
        if (take("discard", Json.of("note", note))) {
            marks.put(version, publication.mark());
        }
    }

    /** An action that readers have no part in. */
    void move(String action, String note) {
        take(action, Json.of("note", note));
    }

    void trash() {
        Answer answer = editor.delete(path(), version);
        if (isDone(answer)) {
            remember(answer, marks.get(version));
        }
    }

    private boolean take(String action, Json order) {
        Answer answer = editor.act(path() + "/" + action, version, order);
        if (isDone(answer)) {
            remember(answer, marks.get(version));
        }
        return isDone(answer);
    }

    private static boolean isDone(Answer answer) {
        assertTrue(Set.of(200, 409, 422).contains(answer.status()), answer::body);
        return answer.status() == 200;
    }

    private String path() {
        return "/manage/articles/" + id;
    }
}
