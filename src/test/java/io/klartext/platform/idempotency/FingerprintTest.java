package io.klartext.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Equal requests have the same fingerprint, and others have others. */
class FingerprintTest {
    @Test
    void what_stands_in_one_part_is_not_taken_for_the_other() {
        assertDiffer(
                new Fingerprint().add("ab").add("c"), new Fingerprint().add("a").add("bc"));
        assertDiffer(new Fingerprint().add((String) null), new Fingerprint().add(""));
    }

    private static void assertDiffer(Fingerprint one, Fingerprint other) {
        assertFalse(Arrays.equals(one.bytes(), other.bytes()));
    }
}
