package io.klartext.portabletext.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The permitted targets of links: none that a browser would execute. */
public final class LinkTargets {
    public static final int MAX_LENGTH = 2000;
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    private LinkTargets() {}

    /**
     * The target as a URI, encoded as a browser would: {@code http}, {@code https}, {@code mailto} or {@code tel}, a
     * path of this site or an {@link ArticleLink}. Empty if it is none of them.
     */
    public static Optional<String> link(String typed) {
        return BrowserUrl.of(typed);
    }

    /** Likewise, but only an absolute {@code http} or {@code https} URL. */
    public static Optional<String> webUrl(String typed) {
        return link(typed).filter(LinkTargets::isWebUrl);
    }

    /**
     * Whether it is an absolute {@code http} or {@code https} URL with a host, and needs no encoding of ASCII
     * characters.
     */
    public static boolean isWebUrl(String url) {
        URI uri = parse(url);
        return uri != null
                && uri.getScheme() != null
                && WEB_SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && link(url).isPresent();
    }

    private static URI parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
