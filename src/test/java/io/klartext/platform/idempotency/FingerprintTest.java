package io.klartext.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal requests have the same fingerprint, and others have others. */
class FingerprintTest {
    @TempDir
    Path files;

    @Test
    void what_stands_in_one_part_is_not_taken_for_the_other() {
        assertDiffer(
                new Fingerprint().add("ab").add("c"), new Fingerprint().add("a").add("bc"));
        assertDiffer(new Fingerprint().add((String) null), new Fingerprint().add(""));
    }

    @Test
    void forms_are_equal_by_their_fields_and_files() throws IOException {
        byte[] bytes = form("Ein Bild", "abc").bytes();
        assertArrayEquals(bytes, form("Ein Bild", "abc").bytes());
        assertFalse(Arrays.equals(bytes, form("Ein Bild", "abd").bytes()));
        assertFalse(Arrays.equals(bytes, form("Kein Bild", "abc").bytes()));
        assertFalse(Arrays.equals(bytes, new Fingerprint().bytes()));
    }

    private Fingerprint form(String alt, String content) throws IOException {
        FormData form = new FormData(10);
        form.add("file", Files.writeString(files.resolve("upload"), content), "bild.jpg", new CaseInsensitiveMap<>());
        form.add("alt", alt);
        return new Fingerprint().add(form);
    }

    private static void assertDiffer(Fingerprint one, Fingerprint other) {
        assertFalse(Arrays.equals(one.bytes(), other.bytes()));
    }
}
