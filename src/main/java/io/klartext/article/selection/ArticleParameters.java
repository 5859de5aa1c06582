package io.klartext.article.selection;

import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import io.klartext.search.index.QueryReader;
import io.klartext.site.Locales;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The filters of the list of published articles. */
public class ArticleParameters {
    private static final int MAX_GROUPS = 5;

    @QueryParam("locale")
    String locale;

    @QueryParam("tag")
    List<String> tag;

    @QueryParam("tagsAny")
    String tagsAny;

    @QueryParam("author")
    List<String> author;

    @QueryParam("authorsAny")
    String authorsAny;

    @QueryParam("publishedAfter")
    String publishedAfter;

    @QueryParam("publishedBefore")
    String publishedBefore;

    @QueryParam("q")
    String query;

    @QueryParam("ids")
    String ids;

    @QueryParam("fields")
    public String fields;

    @QueryParam("include")
    public String include;

    /**
     * The filter.
     *
     * @param queries parses the search query
     */
    public PublicationFilter filter(QueryReader queries) {
        return new PublicationFilter(
                new ArticleFilter(Locales.parse(locale), tags(tag, tagsAny), authors(author, authorsAny)),
                Parameters.time("publishedAfter", publishedAfter),
                Parameters.time("publishedBefore", publishedBefore),
                ids == null
                        ? null
                        : Parameters.commaSeparated("ids", ids).stream()
                                .map(id -> Parameters.id("ids", id))
                                .toList(),
                query == null ? null : queries.read(query, Locales.parse(locale).tags()));
    }

    /** Sets of tags, from {@code tag} and {@code tagsAny}. An article must have at least one tag of each set. */
    public static List<Set<String>> tags(List<String> all, String any) {
        return groups("tag", all, "tagsAny", any);
    }

    /** Sets of authors, from {@code author} and {@code authorsAny}, with the meaning of {@link #tags}. */
    public static List<Set<String>> authors(List<String> all, String any) {
        return groups("author", all, "authorsAny", any);
    }

    private static List<Set<String>> groups(String name, List<String> all, String nameOfAny, String any) {
        if (all.size() > MAX_GROUPS) {
            throw new Failure.BadParameter(name, "'" + name + "' may be given " + MAX_GROUPS + " times at most.");
        }
        Stream<Set<String>> groups = all.stream().map(value -> Parameters.commaSeparated(name, value));
        Stream<Set<String>> one = Stream.ofNullable(any).map(value -> Parameters.commaSeparated(nameOfAny, value));
        return Stream.concat(groups, one).distinct().toList();
    }
}
