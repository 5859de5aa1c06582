package io.klartext.platform.http.request;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Converts paths for answers. If a proxy serves the API below a path, they begin with that path, which is the path of
 * {@code KLARTEXT_PUBLIC_URL}. It is a setting and not a request header, because cached answers are shared.
 */
public final class PublicUrl {
    private static final Pattern FORM = Pattern.compile("https?://[^/?#\\s]+(/[^?#\\s]*)?");
    private static final Optional<String> CONFIGURED =
            ConfigProvider.getConfig().getOptionalValue("klartext.public-url", String.class);
    private static final String PREFIX = CONFIGURED.map(PublicUrl::prefix).orElse("");

    private PublicUrl() {}

    /** Fails with {@link ConfigurationException} if the setting is not a URL. */
    public static void check() {
        of("");
    }

    /** The path as clients see it. */
    public static String of(String path) {
        return PREFIX + path;
    }

    /** The scheme and the host of the setting; empty if it is not set. */
    public static Optional<String> origin() {
        return CONFIGURED.map(url -> URI.create(url).resolve("/").toString().replaceFirst("/$", ""));
    }

    /** The path on this server for a path that clients see. */
    public static String local(String path) {
        return RequestPath.isBelow(PREFIX, path) ? path.substring(PREFIX.length()) : path;
    }

    /** The path of a URL, without a slash at the end. */
    static String prefix(String url) {
        if (!FORM.matcher(url).matches()) {
            throw new ConfigurationException("KLARTEXT_PUBLIC_URL must look like https://www.example.org/cms.");
        }
        String path = URI.create(url).getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
