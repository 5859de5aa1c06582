package io.klartext.contract.fuzz;

import io.klartext.testing.Form;
import io.klartext.testing.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Uploads: forms with pictures, of which few are whole. */
final class Forms {
    private static final List<byte[]> FILES = List.of(
            Pictures.png(8, 6),
            Pictures.png(8, 6),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0\"/></svg>"
                    .getBytes(StandardCharsets.UTF_8),
            "GIF89a".getBytes(StandardCharsets.UTF_8),
            "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF".getBytes(StandardCharsets.ISO_8859_1),
            "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.UTF_8),
            new byte[0]);

    private static final List<String> NAMES = List.of(
            "alt", "credit", "caption", "focalPoint", "crop", "expiresAt", "file", "nonsense", "", "a\"; filename=\"b");

    private final OddValues odd;
    private final OddBodies bodies;

    Forms(Random random) {
        odd = new OddValues(random);
        bodies = new OddBodies(random);
    }

    byte[] body(Map<String, String> headers) {
        byte[] file = odd.any(FILES);
        Form form =
                Form.withFile(odd.one(3) ? quoted(odd.text()) : "wirbel.png", odd.one(2) ? bodies.flipped(file) : file);
        if (odd.one(2)) {
            form.with(odd.any(NAMES), odd.text());
        }
        headers.put("Content-Type", odd.one(15) ? "multipart/form-data" : form.contentType());
        return odd.one(6) ? bodies.flipped(form.bytes()) : form.bytes();
    }

    private static String quoted(String name) {
        return name.replace("\"", "\\\"").replaceAll("[\\r\\n]", "");
    }
}
