package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.EventVisibility;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A change of an article. */
public sealed interface ArticleEvent extends DomainEvent {
    @JsonIgnore
    UUID articleId();

    int version();

    @Override
    default UUID subject() {
        return articleId();
    }

    /** The article was created. */
    record Created(UUID articleId, int version) implements ArticleEvent {
        @Override
        public String type() {
            return "article.created";
        }
    }

    /** The working copy changed; readers do not see that. */
    record Updated(UUID articleId, int version) implements ArticleEvent {
        @Override
        public String type() {
            return "article.updated";
        }
    }

    /** Paths in the text became links to articles that were published at these paths. The words did not change. */
    record Relinked(UUID articleId, int version, @JsonIgnore boolean shown) implements ArticleEvent {
        @Override
        public String type() {
            return "article.updated";
        }

        @Override
        public Set<String> groups() {
            return shown ? Set.of(ArticleGroups.of(articleId)) : Set.of();
        }
    }

    /** The article joined or left a group of translations; readers see that at once. */
    record TranslationsChanged(
            UUID articleId,
            int version,
            @JsonIgnore UUID from,
            @JsonIgnore UUID to,
            @JsonIgnore EventVisibility reach) implements ArticleEvent {
        @Override
        public String type() {
            return "article.translations_changed";
        }

        @Override
        public Set<String> groups() {
            Set<String> groups = new HashSet<>(ArticleGroups.changedBy(articleId, from));
            groups.add(ArticleGroups.ofTranslations(to));
            return groups;
        }
    }

    /** The article, or a newer version of it, became public. */
    record Published(
            UUID articleId,
            int version,
            String locale,
            String slug,
            @JsonIgnore UUID translationGroup,
            @JsonIgnore EventVisibility reach)
            implements ArticleEvent {
        @Override
        public String type() {
            return "article.published";
        }

        @Override
        public Set<String> groups() {
            return ArticleGroups.changedBy(articleId, slug, translationGroup);
        }
    }

    /** The article was scheduled for publication. */
    record Scheduled(
            UUID articleId,
            int version,
            Instant publishAt,
            @JsonIgnore String slug,
            @JsonIgnore UUID translationGroup) implements ArticleEvent {
        @Override
        public String type() {
            return "article.scheduled";
        }

        @Override
        public Set<String> groups() {
            return ArticleGroups.changedBy(articleId, slug, translationGroup);
        }
    }

    /** The article changed its state without an effect for readers. */
    record Moved(UUID articleId, int version, ArticleAction action, ArticleState state) implements ArticleEvent {
        @Override
        public String type() {
            return "article.moved";
        }
    }

    /** The article is no longer public. */
    record Unpublished(
            UUID articleId,
            int version,
            @JsonIgnore UUID translationGroup,
            @JsonIgnore EventVisibility reach) implements ArticleEvent {
        @Override
        public String type() {
            return "article.unpublished";
        }

        @Override
        public Set<String> groups() {
            return ArticleGroups.changedBy(articleId, translationGroup);
        }
    }

    /** The article was purged, with everything that belonged to it. */
    record Purged(UUID articleId, int version) implements ArticleEvent {
        @Override
        public String type() {
            return "article.purged";
        }
    }
}
