package io.klartext.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents refer to: each other, and classes. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    /** A code span such as {@code ArticlePublishing}: a word of several capitalised parts. */
    private static final Pattern CLASS = Pattern.compile("`((?:[A-Z][a-z0-9]+){2,})`");

    /** What stands in a code span is no link. */
    private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");

    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @Test
    void every_link_leads_to_a_file_and_a_heading_that_exist() throws IOException {
        try (Stream<Path> written =
                Stream.of(Path.of("src/docs"), Path.of(".github")).flatMap(DocumentLinksTest::files)) {
            List<String> broken = Stream.concat(Stream.of(Path.of("README.md")), written)
                    .flatMap(DocumentLinksTest::brokenIn)
                    .toList();
            assertEquals(List.of(), broken);
        }
    }

    @Test
    void every_class_that_a_page_for_developers_names_exists() throws IOException {
        Set<String> classes;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            classes = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        try (Stream<Path> pages =
                Stream.concat(files(Path.of("src/docs/conventions")), Stream.of(Path.of("src/docs/architecture.md")))) {
            List<String> unknown = pages.flatMap(page -> CLASS.matcher(read(page))
                            .results()
                            .map(name -> name.group(1))
                            .filter(name -> !classes.contains(name))
                            .map(name -> page + ": " + name))
                    .toList();
            assertEquals(List.of(), unknown);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> brokenIn(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll(""))
                .results()
                .filter(link -> !leadsSomewhere(document, link.group(1), link.group(2)))
                .map(link -> document + ": " + link.group());
    }

    private static boolean leadsSomewhere(Path document, String path, String heading) {
        Path target = path.isEmpty() ? document : document.resolveSibling(path);
        return Files.exists(target)
                && (heading == null
                        || HEADING.matcher(read(target))
                                .results()
                                .anyMatch(found -> anchor(found.group(1)).equals(heading)));
    }

    /** As GitHub makes it: lower case, hyphens for spaces, no punctuation. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
