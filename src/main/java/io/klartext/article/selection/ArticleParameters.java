package io.klartext.article.selection;

import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.LanguageTag;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;

/** The filters of the list of published articles. */
public class ArticleParameters {
    private static final int MAX_GROUPS = 5;

    @QueryParam("locale")
    String locale;

    @QueryParam("tag")
    List<String> tag;

    @QueryParam("author")
    List<String> author;

    @QueryParam("publishedAfter")
    String publishedAfter;

    @QueryParam("publishedBefore")
    String publishedBefore;

    @QueryParam("ids")
    String ids;

    @QueryParam("fields")
    public String fields;

    @QueryParam("include")
    public String include;

    public PublicationFilter filter() {
        return new PublicationFilter(
                filter(locale, tag, author),
                Parameters.time("publishedAfter", publishedAfter),
                Parameters.time("publishedBefore", publishedBefore),
                ids == null
                        ? null
                        : Parameters.commaSeparated("ids", ids).stream()
                                .map(id -> Parameters.id("ids", id))
                                .toList());
    }

    public static ArticleFilter filter(String locale, List<String> tag, List<String> author) {
        return new ArticleFilter(locale(locale), groups("tag", tag), groups("author", author));
    }

    /** The language tag in its usual case, or null. */
    public static String locale(String value) {
        String tag = LanguageTag.canonical(value);
        if (tag != null && !tag.matches(LanguageTag.PATTERN)) {
            throw new Failure.BadParameter("locale", "'locale' " + LanguageTag.MESSAGE + ".");
        }
        return tag;
    }

    private static List<Set<String>> groups(String name, List<String> values) {
        if (values.size() > MAX_GROUPS) {
            throw new Failure.BadParameter(name, "'" + name + "' may be given " + MAX_GROUPS + " times at most.");
        }
        return values.stream()
                .map(value -> Parameters.commaSeparated(name, value))
                .distinct()
                .toList();
    }
}
