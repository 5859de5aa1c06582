package io.klartext.site.head;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import java.util.List;

/**
 * The {@code head} of a page. All URLs are absolute.
 *
 * @param canonical the URL of the page
 * @param alternates the page in all its languages, including its own; empty if it has no translation
 * @param jsonLd structured data (JSON-LD), to be inserted unchanged into a script element
 * @param feeds the feeds that contain the page, the most specific first
 */
public record Head(
        String title,
        String canonical,
        List<Alternate> alternates,
        List<Meta> meta,
        String jsonLd,
        List<FeedLink> feeds) {
    /** The value of {@code include} that adds a head. */
    public static final String NAME = "head";

    /** The URL of the page in a language. */
    public record Alternate(String hreflang, String href) {}

    /** A meta element, which has either a name or a property. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Meta(String name, String property, String content) {}

    /** A feed, by its media type. */
    public record FeedLink(String type, String title, String href) {}

    /** Whether the parameter asks for a head; fails if it contains any other value. */
    public static boolean isIncluded(String include) {
        if (include == null) {
            return false;
        }
        Parameters.commaSeparated("include", include).stream()
                .filter(name -> !name.equals(NAME))
                .findFirst()
                .ifPresent(name -> {
                    throw new Failure.BadParameter(
                            "include", "'include' does not accept '" + name + "'. It accepts: " + NAME + ".");
                });
        return true;
    }
}
