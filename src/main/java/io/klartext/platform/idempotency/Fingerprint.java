package io.klartext.platform.idempotency;

import io.klartext.platform.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** SHA-256 of a sequence of parts, with unambiguous boundaries between them. */
final class Fingerprint {
    private final MessageDigest whole = Sha256.digest();

    /** Adds a text, which may be null. */
    Fingerprint add(String text) {
        return add(Sha256.digest().digest(text == null ? new byte[0] : ("=" + text).getBytes(StandardCharsets.UTF_8)));
    }

    Fingerprint add(byte[] part) {
        whole.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        whole.update(part);
        return this;
    }

    /** Adds the fields and files of a form, without its boundary, which differs from request to request. */
    Fingerprint add(FormData form) throws IOException {
        for (String name : names(form)) {
            for (FormValue value : form.get(name)) {
                add(name).add(value.getFileName());
                if (value.isFileItem()) {
                    add(digest(value.getFileItem().getInputStream()));
                } else {
                    add(value.getValue());
                }
            }
        }
        return this;
    }

    private static Set<String> names(FormData form) {
        Set<String> names = new TreeSet<>();
        form.forEach(names::add);
        return names;
    }

    byte[] bytes() {
        return whole.digest();
    }

    private static byte[] digest(InputStream content) throws IOException {
        try (DigestInputStream digesting = new DigestInputStream(content, Sha256.digest())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return digesting.getMessageDigest().digest();
        }
    }
}
