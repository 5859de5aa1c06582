package io.klartext.platform.http.cache;

/** A header in which caches of one kind expect the groups of an answer. */
public enum GroupHeader {
    /** Fastly. */
    SURROGATE_KEY("Surrogate-Key", " "),
    /** Cloudflare. */
    CACHE_TAG("Cache-Tag", ","),
    /** Varnish with its module of the same name. */
    XKEY("xkey", " ");

    private final String header;
    private final String separator;

    GroupHeader(String header, String separator) {
        this.header = header;
        this.separator = separator;
    }

    String header() {
        return header;
    }

    String value(Iterable<String> groups) {
        return String.join(separator, groups);
    }
}
