package io.klartext.asset.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.klartext.asset.AssetMetadata;
import io.klartext.platform.http.body.Multipart;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Reads upload forms: the part {@code file}, and text parts named like the members of an asset. */
@Singleton
class UploadForms {
    private static final String FILE = "file";
    /** Members whose parts hold a JSON object. */
    private static final Set<String> OBJECTS = Set.of("focalPoint", "crop");

    /** More than any member may have, in bytes. */
    private static final int MAX_TEXT_BYTES = 16 * 1024;

    private final ImageIntake intake;
    private final ObjectMapper json;

    UploadForms(ImageIntake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    /** The content of a form. Closing it deletes the image's file. */
    record Upload(IncomingImage image, String fileName, AssetMetadata metadata) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            image.close();
        }
    }

    /** Reads a file and the members of its asset. */
    Upload read(Multipart form) throws IOException {
        return new Reading(form, true).upload();
    }

    /** Reads a file; any other part is refused. */
    Upload readFile(Multipart form) throws IOException {
        return new Reading(form, false).upload();
    }

    private final class Reading {
        private final Multipart form;
        private final boolean words;
        private final ObjectNode metadata = json.createObjectNode();
        private final Violations violations = new Violations();
        private IncomingImage image;
        private String fileName;

        private Reading(Multipart form, boolean words) {
            this.form = form;
            this.words = words;
        }

        private Upload upload() throws IOException {
            boolean complete = false;
            try {
                for (Optional<Multipart.Part> part = form.next(); part.isPresent(); part = form.next()) {
                    read(part.get());
                }
                if (image == null) {
                    violations.add("/" + FILE, "required", "The part 'file' must contain the image.");
                }
                violations.refuse();
                Upload upload = new Upload(image, fileName, draft());
                complete = true;
                return upload;
            } finally {
                if (!complete && image != null) {
                    image.close();
                }
            }
        }

        private void read(Multipart.Part part) throws IOException {
            boolean file = part.name().equals(FILE);
            if (file ? image != null : metadata.has(part.name())) {
                violations.add(Violations.step(part.name()), "duplicate", "There is more than one such part.");
            } else if (file) {
                image = intake.take(part.content());
                fileName = part.fileName();
            } else if (words) {
                metadata.set(part.name(), value(part));
            } else {
                violations.add(Violations.step(part.name()), "unknown_member", "There is no such part.");
            }
        }

        private JsonNode value(Multipart.Part part) throws IOException {
            byte[] bytes = part.content().readNBytes(MAX_TEXT_BYTES + 1);
            if (bytes.length > MAX_TEXT_BYTES) {
                return refused(part, "size", "must have " + MAX_TEXT_BYTES + " bytes at most");
            }
            try {
                String text = Text.blankToNull(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
                boolean object = text != null && OBJECTS.contains(part.name());
                return object ? json.readTree(text) : TextNode.valueOf(text);
            } catch (CharacterCodingException e) {
                return refused(part, "format", "must be UTF-8");
            } catch (JsonProcessingException e) {
                return refused(part, "format", "must be a JSON object");
            }
        }

        private JsonNode refused(Multipart.Part part, String code, String detail) {
            violations.add(Violations.step(part.name()), code, detail);
            return json.nullNode();
        }

        private AssetMetadata draft() {
            try {
                return json.treeToValue(metadata, AssetMetadata.class);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
