package io.klartext.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links between the documents. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
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

    private static Stream<Path> files(Path directory) {
        try {
            return Files.walk(directory).filter(file -> file.toString().endsWith(".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> brokenIn(Path document) {
        return LINK.matcher(read(document))
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
