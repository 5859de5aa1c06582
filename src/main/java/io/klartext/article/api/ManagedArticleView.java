package io.klartext.article.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.article.ArticleText;
import io.klartext.article.WorkingCopy;
import io.klartext.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An article as its editors see it. */
record ManagedArticleView(
        UUID id,
        String slug,
        String locale,
        String kicker,
        String headline,
        String lead,
        @JsonRawValue String body,
        @JsonRawValue String authors,
        @JsonRawValue String tags,
        @JsonRawValue String sources,
        @JsonRawValue String seo,
        int readingMinutes,
        int version,
        String state,
        WorkingCopy.Publication publication,
        boolean hasUnpublishedChanges,
        List<String> allowedActions,
        Instant createdAt,
        WorkingCopy.Person createdBy,
        Instant updatedAt,
        WorkingCopy.Person updatedBy,
        Instant trashedAt) {
    static ManagedArticleView of(WorkingCopy copy, Caller caller) {
        ArticleText text = copy.text();
        return new ManagedArticleView(
                text.id(),
                text.slug(),
                text.locale(),
                text.kicker(),
                text.headline(),
                text.lead(),
                text.body(),
                text.authors(),
                text.tags(),
                text.sources(),
                text.seo(),
                text.readingMinutes(),
                copy.version(),
                copy.state().name().toLowerCase(Locale.ROOT),
                copy.publication(),
                copy.hasUnpublishedChanges(),
                copy.allowedActions(caller),
                copy.createdAt(),
                copy.createdBy(),
                copy.updatedAt(),
                copy.updatedBy(),
                copy.trashedAt());
    }
}
