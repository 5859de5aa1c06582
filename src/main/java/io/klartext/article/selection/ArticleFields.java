package io.klartext.article.selection;

import io.klartext.platform.http.list.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The requested members of articles: lists contain teasers unless {@code fields} names more. */
public record ArticleFields(UnaryOperator<Object> selection, boolean whole) {
    /** Every member. */
    static final ArticleFields ALL = new ArticleFields(UnaryOperator.identity(), true);

    private static final List<String> LARGE = List.of("body", "sources", "seo", "corrections");

    /** The selection for one article: everything by default. */
    public static ArticleFields ofOne(Fields fields, String wanted, Class<? extends Record> view) {
        return new ArticleFields(fields.selection(wanted, view), true);
    }

    /**
     * The selection for a list: everything but body, sources, SEO members and corrections by default.
     *
     * @param include the requested forms of the body, or null
     */
    public static ArticleFields ofList(Fields fields, String wanted, String include, Class<? extends Record> view) {
        String names = wanted == null ? teaser(view) : wanted;
        boolean whole = include != null || Arrays.stream(names.split(",", -1)).anyMatch(LARGE::contains);
        return new ArticleFields(fields.selection(names, view), whole);
    }

    private static String teaser(Class<? extends Record> view) {
        return Arrays.stream(view.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !LARGE.contains(name))
                .collect(Collectors.joining(","));
    }
}
