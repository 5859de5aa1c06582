package io.klartext.article.selection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.rendering.BodyForm;
import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.html.write.PictureSources;
import io.klartext.site.head.Head;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The requested members of articles: all of a single article, and of lists those of teasers, unless {@code fields} names
 * others; and the forms of the body and the head of the page that {@code include} adds.
 *
 * @param members those of the view
 * @param forms the names in the API, in the order of answers
 * @param head whether the head of the page is added
 * @param absolute whether links and pictures in HTML have absolute URLs
 * @param renditions whether main pictures in lists have the URL of each size
 */
public record ArticleFields(
        Set<String> members, Map<String, BodyForm> forms, boolean head, boolean renditions, boolean absolute) {
    /** The member with the body in HTML. */
    static final String HTML = "bodyHtml";

    private static final Set<String> LARGE = Set.of("body", "sources", "seo", "corrections");
    private static final Map<String, BodyForm> FORM_BY_NAME =
            Map.of("html", BodyForm.HTML, "markdown", BodyForm.MARKDOWN, "text", BodyForm.TEXT);
    private static final Map<String, String> MEMBERS =
            Map.of("html", HTML, "markdown", "bodyMarkdown", "text", "bodyText");

    /** The names that {@code include} accepts, sorted for messages. */
    private static final Set<String> FORMS = new TreeSet<>(FORM_BY_NAME.keySet());

    private static final Set<String> ADDITIONS = new TreeSet<>(FORMS);

    private static final ClassValue<Set<String>> MEMBERS_OF_VIEW = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> view) {
            return Collections.unmodifiableSet(membersOf(view));
        }
    };

    private static final ClassValue<Set<String>> TEASER_OF_VIEW = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> view) {
            Set<String> members = membersOf(view);
            members.removeAll(LARGE);
            return Collections.unmodifiableSet(members);
        }
    };

    private static final Set<String> ADDITIONS_OF_LISTS = new TreeSet<>(FORMS);

    static {
        ADDITIONS.add(Head.NAME);
        ADDITIONS_OF_LISTS.add(Head.NAME);
        ADDITIONS_OF_LISTS.add(Bodies.RENDITIONS);
    }

    /**
     * The members of one article.
     *
     * @throws Failure.BadParameter if the view type has no such member, or there is no such form
     */
    public static ArticleFields ofOne(String fields, String include, Class<? extends Record> view) {
        return new ArticleFields(
                fields == null ? MEMBERS_OF_VIEW.get(view) : named(fields, view),
                forms(include, FORMS),
                false,
                false,
                false);
    }

    /** The members of one article on its page, which has a head; fails for unknown names. */
    public static ArticleFields ofPage(String fields, String include, Class<? extends Record> view) {
        return new ArticleFields(
                fields == null ? MEMBERS_OF_VIEW.get(view) : named(fields, view),
                forms(include, ADDITIONS),
                hasHead(include),
                false,
                false);
    }

    /** The members of articles in a list; fails for unknown names. */
    public static ArticleFields ofList(String fields, String include, Class<? extends Record> view) {
        return new ArticleFields(
                fields == null ? TEASER_OF_VIEW.get(view) : named(fields, view),
                forms(include, FORMS),
                false,
                false,
                false);
    }

    /** The members of articles in a list whose pages have heads; fails for unknown names. */
    public static ArticleFields ofPages(String fields, String include, Class<? extends Record> view) {
        return new ArticleFields(
                fields == null ? TEASER_OF_VIEW.get(view) : named(fields, view),
                forms(include, ADDITIONS_OF_LISTS),
                hasHead(include),
                hasRenditions(include),
                false);
    }

    /** The members of teasers, which can have no forms of their bodies; fails for unknown names. */
    public static ArticleFields ofTeasers(String fields, String include, Class<? extends Record> view) {
        forms(include, Set.of(Bodies.RENDITIONS));
        return new ArticleFields(
                fields == null ? TEASER_OF_VIEW.get(view) : named(fields, view),
                Map.of(),
                false,
                hasRenditions(include),
                false);
    }

    /**
     * The same with the form of URLs that a query parameter names.
     *
     * @param urls {@code absolute} or {@code relative}; null for relative ones
     */
    public ArticleFields withUrls(String urls) {
        boolean whole = Parameters.oneOf("urls", urls, "relative", "absolute", "relative")
                .equals("absolute");
        return new ArticleFields(members, forms, head, renditions, whole);
    }

    /** Whether to read bodies, sources, SEO members and corrections. */
    public boolean whole() {
        return head || !forms.isEmpty() || members.stream().anyMatch(LARGE::contains);
    }

    /**
     * An article reduced to these members.
     *
     * @param body what the forms are made of; may be null if there are none
     */
    public SelectedArticle of(Record view, PortableText body, PictureSources sources) {
        Map<String, String> rendered = new TreeMap<>();
        forms.forEach((name, form) -> rendered.put(name, form.write(body, sources)));
        return new SelectedArticle(view, members, rendered, null);
    }

    private static Set<String> membersOf(Class<?> view) {
        Set<String> members = new LinkedHashSet<>();
        for (RecordComponent component : view.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members.addAll(membersOf(component.getType()));
            } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                members.add(component.getName());
            }
        }
        return members;
    }

    private static Set<String> named(String fields, Class<? extends Record> view) {
        Set<String> known = MEMBERS_OF_VIEW.get(view);
        Set<String> wanted = Parameters.commaSeparated("fields", fields);
        wanted.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Failure.BadParameter(
                    "fields", "'fields' knows no member '" + name + "', but " + String.join(", ", known) + ".");
        });
        return wanted;
    }

    private static Map<String, BodyForm> forms(String include, Set<String> known) {
        Map<String, BodyForm> forms = new TreeMap<>();
        for (String name : names(include)) {
            if (!known.contains(name)) {
                throw new Failure.BadParameter(
                        "include",
                        "'include' does not accept '" + name + "'. It accepts: " + String.join(", ", known) + ".");
            }
            if (FORM_BY_NAME.containsKey(name)) {
                forms.put(MEMBERS.get(name), FORM_BY_NAME.get(name));
            }
        }
        return forms;
    }

    private static boolean hasHead(String include) {
        return names(include).contains(Head.NAME);
    }

    private static boolean hasRenditions(String include) {
        return names(include).contains(Bodies.RENDITIONS);
    }

    private static Set<String> names(String include) {
        return include == null ? Set.of() : Parameters.commaSeparated("include", include);
    }
}
