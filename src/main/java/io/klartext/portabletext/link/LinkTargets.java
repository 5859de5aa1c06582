package io.klartext.portabletext.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Which targets a link may have: nothing that a browser would execute. */
public final class LinkTargets {
    public static final int MAX_LENGTH = 2000;
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    private LinkTargets() {}

    /**
     * Whether it is an {@code http}, {@code https}, {@code mailto} or {@code tel} URI, a path of this site or an
     * {@link ArticleLink}.
     */
    public static boolean isLink(String href) {
        URI uri = parse(href);
        if (uri == null) {
            return false;
        }
        if (uri.getScheme() == null) {
            return isSiteRelative(href);
        }
        return (hasScheme(uri, LINK_SCHEMES) && isWholeIfWeb(uri))
                || ArticleLink.parse(href).isPresent();
    }

    /** Whether it is an absolute {@code http} or {@code https} URL with a host. */
    public static boolean isWebUrl(String url) {
        URI uri = parse(url);
        return uri != null && hasScheme(uri, WEB_SCHEMES) && isWholeIfWeb(uri);
    }

    private static boolean isSiteRelative(String href) {
        boolean otherHost = href.startsWith("//");
        return !otherHost && (href.startsWith("/") || (href.startsWith("#") && href.length() > 1));
    }

    private static boolean isWholeIfWeb(URI uri) {
        return !hasScheme(uri, WEB_SCHEMES) || uri.getHost() != null;
    }

    private static boolean hasScheme(URI uri, Set<String> schemes) {
        return uri.getScheme() != null && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT));
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
