package io.klartext.packaged.kill;

import static io.klartext.packaged.kill.Work.id;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Five kinds of work that are under way at the same time when the server is killed. */
public final class Round {
    private final Map<String, List<String>> changes = new HashMap<>();
    private final Publications publications;
    private final Comments comments;
    private final Import imported;
    private final List<Work<?>> all;
    private volatile boolean isKilled;

    /** Creates the tags of the round, and the article that is commented on. */
    public Round(String word, PackagedApplication server) {
        publications = new Publications(word, tag(server, "Meldung " + word));
        comments = new Comments(word, discussion(server, word));
        imported = new Import(word, tag(server, "Import " + word));
        all = List.of(
                publications,
                new PictureUploads(word),
                new ResumedUploads(word),
                comments,
                new Decisions(word, comments),
                imported);
    }

    private JsonNode tag(PackagedApplication server, String name) {
        Request creation = Request.keyed("/api/v1/manage/tags", name, "{\"name\":\"" + name + "\"}");
        creation.send(server);
        changes.put(id(creation.answer()), List.of("tag.created"));
        return creation.answer();
    }

    private JsonNode discussion(PackagedApplication server, String word) {
        String headline = "Diskussion " + word;
        Publications.Publication discussion =
                Publications.Publication.of(headline, "Was meinen Sie?", tag(server, headline));
        discussion.carryOut(server);
        changes.put(id(discussion.article()), Publications.CHANGES);
        return discussion.article();
    }

    /** Waits for its moment, and kills. */
    public interface Kill {
        void run() throws IOException;
    }

    /** Works with several clients until the kill. */
    public void work(PackagedApplication server, Kill kill) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<Void>> clients = Stream.concat(all.stream(), Stream.of(publications, comments))
                    .map(work -> CompletableFuture.runAsync(() -> workUntilCut(work, server), threads))
                    .toList();
            kill.run();
            isKilled = true;
            clients.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        assertTrue(hasBegun(), "the kill came too early");
    }

    private void workUntilCut(Work<?> work, PackagedApplication server) {
        try {
            while (!isKilled) {
                if (mayGoOn(work)) {
                    work.carryOutNext(server);
                } else {
                    Work.pause();
                }
            }
        } catch (UncheckedIOException cut) {
            // the server is gone, as planned
        }
    }

    /** The import waits for the others, because it is killed in the middle. */
    private boolean mayGoOn(Work<?> work) {
        return work != imported
                || all.stream()
                        .allMatch(
                                other -> other == imported || !other.answered().isEmpty());
    }

    /** Whether at least one of each kind was answered. */
    public boolean hasBegun() {
        return all.stream().noneMatch(work -> work.answered().isEmpty());
    }

    public int imported() {
        return imported.answered().size();
    }

    public void checkAfterKill(PackagedApplication server) {
        all.forEach(work -> work.checkAfterKill(server));
    }

    /** Each client repeats what it did, answered or not. */
    public void repeat(PackagedApplication server) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            all.stream()
                    .map(work -> CompletableFuture.runAsync(() -> work.repeat(server), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    /** All is there once. Returns the changes that were made, by subject and in order. */
    public Map<String, List<String>> checkAfterRepetition(PackagedApplication server) {
        all.forEach(work -> changes.putAll(work.checkAfterRepetition(server)));
        return changes;
    }

    @Override
    public String toString() {
        return String.join(
                ", ",
                all.stream()
                        .map(work -> work.getClass().getSimpleName() + " "
                                + work.answered().size() + "/"
                                + work.attempts().size())
                        .toList());
    }
}
