package io.klartext.platform.http.body;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses JSON that is not in UTF-8 (RFC 8259, section 8.1). The parser would guess UTF-16 and UTF-32 where one of the first
 * bytes is a NUL, and replace what is malformed.
 */
public final class Utf8 {
    private static final int FIRST_BYTES = 4;

    private Utf8() {}

    /**
     * The same bytes, if they can be JSON in UTF-8.
     *
     * @throws JsonParseException if they cannot
     */
    public static InputStream only(InputStream json) throws IOException {
        byte[] body = json.readAllBytes();
        for (int at = 0; at < Math.min(FIRST_BYTES, body.length); at++) {
            if (body[at] == 0) {
                throw refused();
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw refused();
        }
        return new ByteArrayInputStream(body);
    }

    private static JsonParseException refused() {
        return new JsonParseException(null, "it is not in UTF-8");
    }
}
