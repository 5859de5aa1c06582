package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Something happened to an article. */
public sealed interface ArticleEvent extends DomainEvent {
    @JsonIgnore
    UUID articleId();

    int version();

    @Override
    default UUID subject() {
        return articleId();
    }

    /** A first working copy exists. */
    record Created(UUID articleId, int version) implements ArticleEvent {
        @Override
        public String type() {
            return "article.created";
        }
    }

    /** The working copy became different; readers see nothing of it. */
    record Updated(UUID articleId, int version) implements ArticleEvent {
        @Override
        public String type() {
            return "article.updated";
        }
    }

    /** The article became a translation of others, or is none any more; readers see it at once. */
    record TranslationsChanged(
            UUID articleId,
            int version,
            @JsonIgnore UUID from,
            @JsonIgnore UUID to) implements ArticleEvent {
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

    /** Readers see the article, or a newer text of it. */
    record Published(
            UUID articleId,
            int version,
            String locale,
            String slug,
            @JsonIgnore UUID translationGroup) implements ArticleEvent {
        @Override
        public String type() {
            return "article.published";
        }

        @Override
        public Set<String> groups() {
            return ArticleGroups.changedBy(articleId, slug, translationGroup);
        }
    }

    /** Readers will see the article from a moment on. */
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

    /** The article moved on in the workflow, out of sight of readers. */
    record Moved(UUID articleId, int version, ArticleAction action, ArticleState state) implements ArticleEvent {
        @Override
        public String type() {
            return "article.moved";
        }
    }

    /** Readers do not see the article any more. */
    record Unpublished(
            UUID articleId, int version, @JsonIgnore UUID translationGroup) implements ArticleEvent {
        @Override
        public String type() {
            return "article.unpublished";
        }

        @Override
        public Set<String> groups() {
            return ArticleGroups.changedBy(articleId, translationGroup);
        }
    }

    /** The article is gone for good, with everything that hung on it. */
    record Purged(UUID articleId, int version) implements ArticleEvent {
        @Override
        public String type() {
            return "article.purged";
        }
    }
}
