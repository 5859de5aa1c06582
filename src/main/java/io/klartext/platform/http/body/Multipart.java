package io.klartext.platform.http.body;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code multipart/form-data} body (RFC 7578) part by part as it arrives, without storing it. A malformed body
 * is a 400.
 */
public final class Multipart {
    public static final String MEDIA_TYPE = "multipart/form-data";

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    /** Possessive quantifiers, so that long names need no stack. */
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*(name|filename)=(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private static final int MAX_HEADER_BYTES = 8 * 1024;
    private static final int MAX_PARTS = 50;

    private final PartStream body;
    private int parts;

    /**
     * One part of a form.
     *
     * @param fileName null if the part is not a file
     * @param content must be read before the next part is requested
     */
    public record Part(String name, String fileName, InputStream content) {}

    /** @param contentType the header, which contains the boundary */
    public Multipart(String contentType, InputStream in) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.find()) {
            throw malformed("'Content-Type' names no boundary");
        }
        String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        body = new PartStream(in, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static BadRequestException malformed(String why) {
        return new BadRequestException("The body is not valid multipart/form-data: " + why + ".");
    }

    /** The next part, or empty after the last one. Skips what was not read of the previous part. */
    public Optional<Part> next() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        if (!body.advance()) {
            return Optional.empty();
        }
        if (++parts > MAX_PARTS) {
            throw malformed("it has more than " + MAX_PARTS + " parts");
        }
        Map<String, String> disposition = disposition();
        String name = disposition.get("name");
        if (name == null) {
            throw malformed("a part has no name");
        }
        return Optional.of(new Part(name, disposition.get("filename"), body));
    }

    private Map<String, String> disposition() throws IOException {
        Map<String, String> parameters = new HashMap<>();
        int left = MAX_HEADER_BYTES;
        for (String line = headerLine(left); !line.isEmpty(); line = headerLine(left)) {
            left -= line.length();
            if (line.regionMatches(true, 0, "content-disposition:", 0, 20)) {
                Matcher parameter = PARAMETER.matcher(line);
                while (parameter.find()) {
                    parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value(parameter));
                }
            }
        }
        return parameters;
    }

    /** Browsers encode a quotation mark in a name as {@code %22}; other clients escape it with a backslash. */
    private static String value(Matcher parameter) {
        String quoted = parameter.group(2);
        return quoted == null
                ? parameter.group(3)
                : quoted.replace("\\\"", "\"").replace("%22", "\"");
    }

    private String headerLine(int maxBytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int next = body.read(); !(last == '\r' && next == '\n'); next = body.read()) {
            if (next < 0) {
                throw malformed("a part ends within its headers");
            }
            if (line.size() > maxBytes) {
                throw malformed("the headers of a part have more than " + MAX_HEADER_BYTES + " bytes");
            }
            line.write(next);
            last = next;
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
