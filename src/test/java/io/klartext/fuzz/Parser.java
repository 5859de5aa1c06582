package io.klartext.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.image.Deadline;
import io.klartext.image.ImageLimits;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.file.ImageFile;
import io.klartext.platform.http.body.Multipart;
import io.klartext.platform.http.condition.ByteRange;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.condition.IfNoneMatch;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.conversion.BodyTooLarge;
import io.klartext.portabletext.conversion.ImportContext;
import io.klartext.portabletext.conversion.Losses;
import io.klartext.portabletext.conversion.PictureAddresses;
import io.klartext.portabletext.html.read.HtmlReader;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.json.PortableTextReader;
import io.klartext.portabletext.markdown.MarkdownReader;
import io.klartext.portabletext.markdown.MarkdownWriter;
import io.klartext.testing.Pictures;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The parsers. Each reads any bytes, or refuses them in the way that it documents. */
enum Parser {
    JPEG {
        @Override
        void read(byte[] data) throws IOException {
            image(data);
        }
    },
    PNG {
        @Override
        void read(byte[] data) throws IOException {
            image(data);
        }
    },
    GIF {
        @Override
        void read(byte[] data) throws IOException {
            image(data);
        }
    },
    WEBP {
        @Override
        void read(byte[] data) throws IOException {
            image(data);
        }
    },
    SVG {
        @Override
        void read(byte[] data) throws IOException {
            image(data);
        }
    },
    /** A block of EXIF in a JPEG that is good otherwise. */
    EXIF {
        @Override
        void read(byte[] data) throws IOException {
            image(Jpegs.withExif(data));
        }
    },
    MULTIPART {
        @Override
        void read(byte[] data) throws IOException {
            try {
                Multipart form = new Multipart("multipart/form-data; boundary=x", new ByteArrayInputStream(data));
                for (Optional<Multipart.Part> part = form.next(); part.isPresent(); part = form.next()) {
                    part.get().content().transferTo(OutputStream.nullOutputStream());
                }
            } catch (BadRequestException refused) {
                return;
            }
        }
    },
    PORTABLE_TEXT {
        @Override
        void read(byte[] data) throws IOException {
            try {
                // As the server does, which takes no other encoding for JSON.
                JsonNode json = JSON.readTree(text(data));
                Violations violations = new Violations();
                PortableText text = PortableTextReader.read(json, "", violations);
                if (violations.found().isEmpty()) {
                    write(text);
                }
            } catch (JsonProcessingException refused) {
                return;
            }
        }
    },
    HTML {
        @Override
        void read(byte[] data) {
            Violations violations = new Violations();
            try {
                PortableText text = HtmlReader.read(text(data), context(), "", violations);
                if (violations.found().isEmpty()) {
                    write(text);
                }
            } catch (BodyTooLarge refused) {
                return;
            }
        }
    },
    MARKDOWN {
        @Override
        void read(byte[] data) {
            Violations violations = new Violations();
            try {
                PortableText text = MarkdownReader.read(text(data), context(), "", violations);
                if (violations.found().isEmpty()) {
                    write(text);
                }
            } catch (BodyTooLarge refused) {
                return;
            }
        }
    },
    RANGE {
        @Override
        void read(byte[] data) {
            try {
                ByteRange.wanted(text(data), null, "\"1\"", 100).ifPresent(range -> {
                    if (range.first() < 0 || range.last() >= 100 || range.length() < 1) {
                        throw new AssertionError(range.toString());
                    }
                });
            } catch (ByteRange.Unsatisfiable refused) {
                return;
            }
        }
    },
    IF_MATCH {
        @Override
        void read(byte[] data) {
            if (IfNoneMatch.matches(text(data), "\"1\"") && !text(data).matches("(?s).*(1|\\*).*")) {
                throw new AssertionError("it matches");
            }
            try {
                IfMatch.parse(text(data)).accepts(1);
            } catch (Failure.BadParameter refused) {
                return;
            }
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads it, and writes what was read.
     *
     * @throws IOException if the machine fails
     */
    abstract void read(byte[] data) throws IOException;

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    private static ImportContext context() {
        return new ImportContext("de", PictureAddresses.NONE, new Losses());
    }

    private static void write(PortableText text) {
        MarkdownWriter.write(text);
        String written = HtmlWriter.write(text);
        if (written.contains("<script")) {
            throw new AssertionError("a script: " + written);
        }
    }

    private static void image(byte[] data) throws IOException {
        Path file = Files.createTempFile("parsed", null);
        Path clean = Files.createTempFile("parsed", null);
        try {
            Files.write(file, data);
            try (ImageFile image = ImageFile.open(file, ImageLimits.DEFAULT, new Deadline(Duration.ofMinutes(1)))) {
                image.captureData();
                image.credit();
                image.provenance();
                image.writeClean(clean);
            }
            // What was accepted once is accepted again.
            ImageFile.open(clean, ImageLimits.DEFAULT, new Deadline(Duration.ofMinutes(1)))
                    .close();
        } catch (UnacceptableImage refused) {
            if (Files.size(clean) > 0) {
                throw new AssertionError("the clean copy is refused: " + refused.getMessage(), refused);
            }
        } finally {
            Files.delete(file);
            Files.delete(clean);
        }
    }

    /** Makes JPEGs. */
    private static final class Jpegs {
        private static final byte[] WHOLE = Pictures.jpeg(4, 3);

        private Jpegs() {}

        static byte[] withExif(byte[] tiff) {
            byte[] block = Arrays.copyOf(tiff, Math.min(tiff.length, 65_000));
            int length = block.length + 8;
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(WHOLE, 0, 2);
            file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
            file.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(block);
            file.write(WHOLE, 2, WHOLE.length - 2);
            return file.toByteArray();
        }
    }
}
