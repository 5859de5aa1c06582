package io.klartext.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.asset.AssetMetadata;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Text;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Set;

/**
 * The content of {@code Upload-Metadata}: pairs of a name and a value in Base64, named like the members of an asset.
 *
 * @param fileName null if it has none
 */
record UploadMetadata(String fileName, AssetMetadata asset) {
    private static final String HEADER = "Upload-Metadata";
    private static final String FILE_NAME = "filename";

    /** Members whose parts hold a JSON object. */
    private static final Set<String> OBJECTS = Set.of("focalPoint", "crop");

    /** Ignored members that clients add by default. The bytes of the file are more reliable. */
    private static final Set<String> IDLE = Set.of("filetype", "name", "type", "relativePath");

    /** Reads the header's value, which may be null. */
    static UploadMetadata parse(String header, ObjectMapper json) {
        ObjectNode members = json.createObjectNode();
        try {
            for (String pair : header == null || header.isBlank() ? new String[0] : header.split(",", -1)) {
                add(pair.strip(), members, json);
            }
            String fileName = members.path(FILE_NAME).textValue();
            members.remove(FILE_NAME);
            members.remove(IDLE);
            return new UploadMetadata(fileName, json.treeToValue(members, AssetMetadata.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String pair, ObjectNode members, ObjectMapper json) throws JsonProcessingException {
        int space = pair.indexOf(' ');
        String name = space < 0 ? pair : pair.substring(0, space);
        String value = Text.blankToNull(space < 0 ? "" : decoded(name, pair.substring(space + 1)));
        if (name.isEmpty() || members.has(name)) {
            throw new Failure.BadParameter(HEADER, "'" + HEADER + "' has a name twice, or a value without a name.");
        }
        if (value != null && OBJECTS.contains(name)) {
            members.set(name, json.readTree(value));
        } else {
            members.put(name, value);
        }
    }

    private static String decoded(String name, String base64) {
        try {
            String text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
            if (Text.isStorable(text)) {
                return text;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // refused below, like text that cannot be stored
        }
        throw new Failure.BadParameter(HEADER, "The value of '" + name + "' must be text in UTF-8, in Base64.");
    }
}
