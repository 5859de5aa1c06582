package io.klartext.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.draft.ArticleDraft;
import io.klartext.article.editing.ArticleEditing;
import io.klartext.article.publication.ArticlePublishing;
import io.klartext.article.publication.PublishOrder;
import io.klartext.article.transition.ArticleReview;
import io.klartext.article.transition.Note;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The articles of the sample site. Each has the form of a draft in the API, except that tags, authors and related
 * articles are plain slugs. Its {@code steps} are performed in order: {@code publish}, with {@code inDays} for one
 * that is scheduled or was published earlier, {@code change} with a merge patch, and {@code submit}.
 */
@Singleton
class SampleArticles {
    private static final double MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();
    private static final List<String> REFERENCES = List.of("tags", "authors", "related");

    private final ArticleEditing editing;
    private final ArticlePublishing publishing;
    private final ArticleReview review;
    private final MergePatch patches;
    private final ObjectMapper json;
    private final Clock clock;

    SampleArticles(
            ArticleEditing editing,
            ArticlePublishing publishing,
            ArticleReview review,
            MergePatch patches,
            ObjectMapper json,
            Clock clock) {
        this.editing = editing;
        this.publishing = publishing;
        this.review = review;
        this.patches = patches;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Creates an article, performs its steps and returns its id. Author and publisher differ, because some sites demand
     * it.
     */
    UUID write(ObjectNode article, Caller author, Caller publisher) {
        JsonNode steps = article.remove("steps");
        REFERENCES.forEach(member -> article.set(member, references(article.path(member))));
        UUID id = editing.create(json.convertValue(article, ArticleDraft.class), author);
        steps.forEach(
                step -> step.properties().forEach(part -> take(part.getKey(), part.getValue(), id, author, publisher)));
        return id;
    }

    private void take(String step, JsonNode with, UUID id, Caller author, Caller publisher) {
        switch (step) {
            case "publish" -> publishing.publish(id, VersionCondition.ANY, order(with.deepCopy()), publisher);
            case "change" -> editing.change(id, VersionCondition.ANY, patches.to(ArticleDraft.class, with), author);
            case "submit" -> review.submit(id, VersionCondition.ANY, json.convertValue(with, Note.class), author);
            default -> throw new IllegalStateException("the sample has an unknown step: " + step);
        }
    }

    private PublishOrder order(ObjectNode order) {
        JsonNode days = order.remove("inDays");
        if (days != null) {
            Duration later = Duration.ofMinutes(Math.round(days.asDouble() * MINUTES_OF_A_DAY));
            order.put("publishAt", clock.now().plus(later).toString());
        }
        return json.convertValue(order, PublishOrder.class);
    }

    private JsonNode references(JsonNode slugs) {
        var references = json.createArrayNode();
        slugs.forEach(slug -> references.addObject().set("slug", slug));
        return references;
    }
}
