package io.klartext.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each table belongs to one package, and others read it through views and functions that the owner publishes in a
 * migration. The test finds the names of tables in the statements of each package; names that are put together, such as
 * {@code publication_{kind}}, it does not see.
 */
class TableOwnersTest {
    private static final Path SOURCES = Path.of("src/main/java/io/klartext");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Map<String, String> OWNERS = owners(Map.ofEntries(
            Map.entry("access", "api_key"),
            Map.entry(
                    "article",
                    "article article_assignment article_author article_comments article_external_id article_note"
                            + " article_presence article_related article_tag article_transition author_use correction"
                            + " former_slug preview_link publication publication_author publication_related"
                            + " publication_tag published_revision revision row_total tag_use unresolved_link"),
            Map.entry("asset", "asset asset_usage blob blob_deletion_queue edition former_file published_asset"),
            Map.entry("audit", "audit_entry"),
            Map.entry("author", "author"),
            Map.entry(
                    "comment",
                    "comment comment_address comment_arrival comment_mailing comment_reason comment_report comment_verification"
                            + " comment_writer comment_decision used_challenge"),
            Map.entry(
                    "moderation",
                    "block_rule comment_screening comment_signal moderation_policy moderation_version word_rule"
                            + " writer_treatment"),
            Map.entry("platform.database", "signing_key"),
            Map.entry("platform.event", "event event_counter"),
            Map.entry("platform.idempotency", "kept_answer"),
            Map.entry("purge", "cache_purge"),
            Map.entry("site", "site_settings"),
            Map.entry(
                    "search",
                    "search_ended search_pending search_publication search_state search_vocabulary search_word"
                            + " search_working_copy"),
            Map.entry("tag", "tag"),
            Map.entry("upload", "upload"),
            Map.entry("webhook", "webhook webhook_attempt webhook_body webhook_delivery")));

    /** Who still reads or writes a table of somebody else. This list may only become shorter. */
    private static final Set<String> EXCEPTIONS = Set.of(
            "article -> api_key",
            "article -> tag",
            "asset -> api_key",
            "asset -> article",
            "asset -> author",
            "asset -> publication",
            "asset -> publication_author",
            "comment -> api_key",
            "comment -> article",
            "comment -> publication",
            "directory -> article",
            "directory -> revision",
            "moderation -> api_key",
            "moderation -> article",
            "moderation -> comment",
            "moderation -> decision",
            "start -> article",
            "start -> asset",
            "start -> author",
            "start -> tag");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(/?\\*|//).*$");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|using|table) (?:only )?([a-z_]+)\\b");
    private static final Pattern CHANGE_OF_TABLES =
            Pattern.compile("(?m)^(create table|drop table|alter table) (\\w+)(?:\\s+rename to (\\w+))?");

    @Test
    void every_table_has_an_owner() throws IOException {
        assertEquals(new TreeSet<>(OWNERS.keySet()), tables());
    }

    @Test
    void statements_name_tables_of_their_own_package_only() throws IOException {
        Set<String> foreign = new TreeSet<>();
        for (Entry<String, String> source : sources().entrySet()) {
            LITERAL.matcher(source.getValue())
                    .results()
                    .flatMap(literal -> TABLE.matcher(literal.group()).results())
                    .map(table -> table.group(1))
                    .filter(table -> isForeign(source.getKey(), table))
                    .forEach(table -> foreign.add(feature(source.getKey()) + " -> " + table));
        }
        foreign.removeAll(EXCEPTIONS);
        assertEquals(Set.of(), foreign, "read a view or a function of the owner instead");
    }

    private static boolean isForeign(String file, String table) {
        String owner = OWNERS.get(table);
        return owner != null && !(file + "/").startsWith(owner.replace('.', '/') + "/");
    }

    /** The first folder of a path, two of the platform's. */
    private static String feature(String file) {
        Path path = Path.of(file);
        return path.subpath(0, file.startsWith("platform") ? 2 : 1).toString().replace('/', '.');
    }

    private static Map<String, String> owners(Map<String, String> tables) {
        Map<String, String> owners = new TreeMap<>();
        tables.forEach((owner, names) -> List.of(names.split(" ")).forEach(name -> owners.put(name, owner)));
        return owners;
    }

    /** The tables that are left when all migrations have run. */
    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> migrations = Files.list(MIGRATIONS).sorted()) {
            migrations.map(TableOwnersTest::read).forEach(sql -> {
                Matcher change = CHANGE_OF_TABLES.matcher(sql);
                while (change.find()) {
                    apply(change, tables);
                }
            });
        }
        return tables;
    }

    private static void apply(Matcher change, Set<String> tables) {
        if (change.group(1).equals("create table")) {
            tables.add(change.group(2));
        } else if (change.group(1).equals("drop table")) {
            tables.remove(change.group(2));
        } else if (change.group(3) != null) {
            tables.remove(change.group(2));
            tables.add(change.group(3));
        }
    }

    /** The sources without comments, by their paths below the root package. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> SOURCES.relativize(file).toString(),
                            file -> COMMENT.matcher(read(file)).replaceAll("")));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
