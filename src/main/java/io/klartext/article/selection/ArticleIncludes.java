package io.klartext.article.selection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.BodyForm;
import io.klartext.article.rendering.BodyRendering;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Adds the forms in {@code include=} to representations of articles. */
@Singleton
public class ArticleIncludes {
    private static final Map<String, BodyForm> FORMS =
            Map.of("html", BodyForm.HTML, "markdown", BodyForm.MARKDOWN, "text", BodyForm.TEXT);
    private static final Map<BodyForm, String> MEMBERS = Map.of(
            BodyForm.HTML, "bodyHtml",
            BodyForm.MARKDOWN, "bodyMarkdown",
            BodyForm.TEXT, "bodyText");

    private final BodyRendering bodies;
    private final ObjectMapper json;

    ArticleIncludes(BodyRendering bodies, ObjectMapper json) {
        this.bodies = bodies;
        this.json = json;
    }

    /**
     * A function that adds the requested members to the representation of a working copy.
     *
     * @throws Failure.BadParameter if one of the names is unknown
     */
    public BiFunction<Object, ArticleText, Object> of(String include) {
        return adding(include, bodies::render);
    }

    /** The same for a published article. */
    public BiFunction<Object, PublishedArticle, Object> ofPublished(String include) {
        return adding(include, bodies::render);
    }

    private <T> BiFunction<Object, T, Object> adding(
            String include, BiFunction<T, Set<BodyForm>, Map<BodyForm, String>> renderer) {
        if (include == null) {
            return (view, text) -> view;
        }
        Set<BodyForm> forms = Parameters.commaSeparated("include", include).stream()
                .map(ArticleIncludes::form)
                .collect(Collectors.toSet());
        return (view, text) -> {
            ObjectNode whole = json.valueToTree(view);
            renderer.apply(text, forms).forEach((form, rendered) -> whole.put(MEMBERS.get(form), rendered));
            return whole;
        };
    }

    private static BodyForm form(String name) {
        if (!FORMS.containsKey(name)) {
            String known = String.join(", ", new TreeSet<>(FORMS.keySet()));
            throw new Failure.BadParameter("include", "'include' knows no '" + name + "', but " + known + ".");
        }
        return FORMS.get(name);
    }
}
