package io.klartext.image.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms of the IPTC NewsCodes vocabulary <em>digitalsourcetype</em>, as XMP and C2PA manifests write them. */
final class DigitalSourceType {
    /** The vocabulary has two addresses: the usual one, and that of the few terms that C2PA adds. */
    private static final Pattern TERM = Pattern.compile(
            "https?://(?:cv\\.iptc\\.org/newscodes/digitalsourcetype|c2pa\\.org/digitalsourcetype)/([A-Za-z]{1,60})");

    /** In CBOR, the name of the member and the beginning of its text, whose length takes one byte or two. */
    private static final Pattern IN_MANIFEST =
            Pattern.compile("digitalSourceType(?:[\\x60-\\x77]|\\x78.)(" + TERM.pattern() + ")", Pattern.DOTALL);

    private DigitalSourceType() {}

    /** The term of a URI; null if it is none of the vocabulary. */
    static String of(String uri) {
        Matcher term = uri == null ? null : TERM.matcher(uri.strip());
        return term != null && term.matches() ? term.group(1) : null;
    }

    /** The first term in a manifest; null if there is none. */
    static String inManifest(byte[] manifest) {
        Matcher member = IN_MANIFEST.matcher(new String(manifest, ISO_8859_1));
        return member.find() ? member.group(2) : null;
    }
}
