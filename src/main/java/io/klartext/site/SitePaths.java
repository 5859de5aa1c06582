package io.klartext.site;

import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Slug;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parses paths of the delivery API and the configured paths of the site, and builds the latter. */
@Singleton
public class SitePaths implements PublicPaths {
    private static final int MAX_LENGTH = 2000;
    private static final Pattern DELIVERY = Pattern.compile("/api/v1/(articles|tags|authors)/([^/]+)");
    private static final Pattern LOCALE = Pattern.compile("locale=((?i:" + LanguageTag.PATTERN + "))");

    private static final Pattern WEB_URL = Pattern.compile("(?i:https?)://([^/?#]+)(/.*)");

    private final List<SitePath> articles;
    private final List<SitePath> tags;
    private final List<SitePath> authors;
    private final String defaultLocale;
    private final Set<String> hosts;

    SitePaths(SiteConfig site) {
        articles = site.articlePaths().stream().map(SitePath::new).toList();
        tags = site.tagPaths().stream().map(SitePath::new).toList();
        authors = site.authorPaths().stream().map(SitePath::new).toList();
        defaultLocale = site.defaultLocale();
        hosts = Stream.concat(
                        Stream.of(URI.create(site.url()).getRawAuthority()), site.hosts().orElse(List.of()).stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The parsed path.
     *
     * @param type {@code article}, {@code tag} or {@code author}
     * @param locale null if the path contains none
     * @param ofSite true for a page of the site, false for a path of the delivery API
     * @param suffix the rest of the URL: a query of the site, and a fragment
     */
    public record Target(String type, String slugOrId, String locale, boolean ofSite, String suffix) {}

    /** Parses a path with an optional query and fragment; empty if it is malformed. */
    public static Optional<URI> parse(String path) {
        if (path.length() > MAX_LENGTH || !path.startsWith("/") || path.startsWith("//")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(path));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The target of a link in a text: a path, or a URL of one of the site's hosts; empty if it is no page of the site.
     */
    public Optional<Target> ofLink(String href) {
        return parse(ownPath(href)).flatMap(this::read);
    }

    /** The path, query and fragment of a URL of one of the site's hosts; anything else as it is. */
    private String ownPath(String href) {
        Matcher url = WEB_URL.matcher(href);
        return url.matches() && hosts.contains(url.group(1).toLowerCase(Locale.ROOT)) ? url.group(2) : href;
    }

    /** The item that the path names; empty if the path matches no template. */
    public Optional<Target> read(URI path) {
        Matcher delivery = DELIVERY.matcher(PublicUrl.local(path.getPath()));
        return delivery.matches() ? ofDelivery(delivery, path) : ofSite(path);
    }

    private static Optional<Target> ofDelivery(Matcher matcher, URI path) {
        String type = matcher.group(1).replaceFirst("s$", "");
        String query = Objects.requireNonNullElse(path.getRawQuery(), "");
        Matcher locale = LOCALE.matcher(query);
        boolean named = type.equals("article") && locale.matches();
        String slugOrId = matcher.group(2);
        boolean readable = slugOrId.matches(Slug.PATTERN) || Ids.parse(slugOrId).isPresent();
        return readable && (named || query.isEmpty())
                ? Optional.of(new Target(
                        type, slugOrId, named ? LanguageTag.canonical(locale.group(1)) : null, false, fragment(path)))
                : Optional.empty();
    }

    /** Tries tags and authors first, because the locale in a path of an article could match their prefix. */
    private Optional<Target> ofSite(URI path) {
        return of("tag", tags, path).or(() -> of("author", authors, path)).or(() -> of("article", articles, path));
    }

    private static Optional<Target> of(String type, List<SitePath> forms, URI path) {
        String plain = path.getPath().replaceFirst("/$", "");
        String query = path.getRawQuery() == null ? "" : "?" + path.getRawQuery();
        return forms.stream()
                .flatMap(form -> form.read(plain).stream())
                .findFirst()
                .map(named -> new Target(type, named.slug(), named.locale(), true, query + fragment(path)));
    }

    private static String fragment(URI path) {
        return path.getRawFragment() == null ? "" : "#" + path.getRawFragment();
    }

    @Override
    public String ofArticle(String slug, String locale) {
        return articles.stream()
                .filter(form -> form.hasLocale() || locale.equals(defaultLocale))
                .findFirst()
                .orElse(articles.get(0))
                .write(slug, locale);
    }

    @Override
    public String ofTag(String slug) {
        return tags.get(0).write(slug, defaultLocale);
    }

    @Override
    public String ofAuthor(String slug) {
        return authors.get(0).write(slug, defaultLocale);
    }
}
