package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.platform.http.body.Multipart;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=xyz";

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A connection that hands out a few bytes at a time. */
    private static InputStream slowly(byte[] bytes, int atOnce) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, atOnce));
            }
        };
    }

    private static List<String> parts(String contentType, String text) throws IOException {
        Multipart form = new Multipart(contentType, body(text));
        List<String> parts = new ArrayList<>();
        for (Optional<Multipart.Part> part = form.next(); part.isPresent(); part = form.next()) {
            String content = new String(part.get().content().readAllBytes(), StandardCharsets.UTF_8);
            parts.add(part.get().name() + "|" + part.get().fileName() + "|" + content);
        }
        return parts;
    }

    @Test
    void parts_come_with_names_and_contents() throws IOException {
        String text = String.join(
                "\r\n",
                "--xyz",
                "Content-Disposition: form-data; name=\"a\"",
                "",
                "eins",
                "--xyz",
                "content-type: image/png",
                "CONTENT-DISPOSITION: form-data; filename=\"ä %22b%22.png\"; name=file",
                "",
                "",
                "--xy",
                "",
                "--xyz--",
                "epilogue");
        assertEquals(List.of("a|null|eins", "file|ä \"b\".png|\r\n--xy\r\n"), parts(TYPE, text));
    }

    @Test
    void other_ways_to_write_the_same() throws IOException {
        String quoted = "multipart/form-data; charset=utf-8; Boundary=\"x y'z\"";
        String text = "preamble\r\n--x y'z \t\r\nContent-Disposition: form-data; name=\"a\\\"b\"\r\n\r\n\r\n--x y'z--";
        assertEquals(List.of("a\"b|null|"), parts(quoted, text));
    }

    @Test
    void bytes_come_through_unchanged_wherever_they_are_cut() throws IOException {
        Random random = new Random(42);
        for (int atOnce : new int[] {1, 2, 3, 7, 100, 16_384, 100_000}) {
            byte[] content = new byte[70_000];
            random.nextBytes(content);
            byte[] almost = "\r\n--xy\r\n--x\r\n\r\n-".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i + almost.length < content.length; i += 97) {
                System.arraycopy(almost, 0, content, i, almost.length);
            }
            byte[] head =
                    "--xyz\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            byte[] tail = "\r\n--xyz--".getBytes(StandardCharsets.US_ASCII);
            byte[] whole = Arrays.copyOf(head, head.length + content.length + tail.length);
            System.arraycopy(content, 0, whole, head.length, content.length);
            System.arraycopy(tail, 0, whole, head.length + content.length, tail.length);
            Multipart form = new Multipart(TYPE, slowly(whole, atOnce));
            assertArrayEquals(content, form.next().orElseThrow().content().readAllBytes());
            assertEquals(Optional.empty(), form.next());
        }
    }

    @Test
    void what_is_not_read_is_passed_over() throws IOException {
        Multipart form = new Multipart(
                TYPE,
                body("--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\nlang\r\n"
                        + "--xyz\r\nContent-Disposition: form-data; name=b\r\n\r\nkurz\r\n--xyz--"));
        assertEquals('l', form.next().orElseThrow().content().read());
        Multipart.Part second = form.next().orElseThrow();
        assertEquals("b", second.name());
        assertNull(second.fileName());
        assertEquals("kurz", new String(second.content().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void what_is_no_form_is_refused() {
        refuses("multipart/form-data", "--xyz--");
        refuses(TYPE, "");
        refuses(TYPE, "{\"json\":true}");
        refuses(TYPE, "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\nohne Ende");
        refuses(TYPE, "--xyz\r\nContent-Disposition: form-data\r\n\r\nohne Namen\r\n--xyz--");
        refuses(TYPE, "--xyz\r\nContent-Disposition: form-data; name=a");
        refuses(TYPE, "--xyz\r\nX: " + "y".repeat(10_000) + "\r\n\r\n\r\n--xyz--");
        refuses(TYPE, "--xyzzy\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--xyz--");
        refuses(TYPE, "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n".repeat(60) + "--xyz--");
    }

    private static void refuses(String contentType, String text) {
        assertThrows(BadRequestException.class, () -> parts(contentType, text), text);
    }
}
