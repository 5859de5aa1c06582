package io.klartext.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A {@code multipart/form-data} body, written down byte by byte. */
public final class Form {
    private static final String BOUNDARY = "----klartext-form-boundary";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    private Form() {}

    public static Form empty() {
        return new Form();
    }

    /** A form with a part {@code file}. */
    public static Form withFile(String name, byte[] content) {
        return new Form().with("file\"; filename=\"" + name, content);
    }

    /** The same form with one more part of text. */
    public Form with(String name, Object text) {
        return with(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same form with one more part. */
    public Form with(String name, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
        parts.writeBytes(content);
        write("\r\n");
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
