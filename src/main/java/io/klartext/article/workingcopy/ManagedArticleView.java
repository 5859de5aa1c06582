package io.klartext.article.workingcopy;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.article.ArticleImage;
import io.klartext.article.ArticleState;
import io.klartext.article.Correction;
import io.klartext.article.rendering.ArticleText;
import io.klartext.platform.security.Caller;
import io.klartext.portabletext.PortableText;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An article as editors see it. */
public record ManagedArticleView(
        UUID id,
        String slug,
        String locale,
        String kicker,
        String headline,
        String lead,
        PortableText body,
        @JsonRawValue String authors,
        @JsonRawValue String tags,
        @JsonRawValue String related,
        @JsonRawValue String translations,
        @JsonRawValue String sources,
        @JsonRawValue String seo,
        ArticleImage image,
        int readingMinutes,
        int version,
        ArticleState state,
        WorkingCopy.Publication publication,
        boolean hasUnpublishedChanges,
        Correction correction,
        WorkingCopy.Schedule schedule,
        List<String> allowedActions,
        Instant createdAt,
        WorkingCopy.Person createdBy,
        Instant updatedAt,
        WorkingCopy.Person updatedBy,
        Instant trashedAt,
        Instant purgeAt) {
    /** Completes the response with this article and its ETag. */
    public Response completing(Response.ResponseBuilder response) {
        return response.entity(this).tag(Integer.toString(version)).build();
    }

    static ManagedArticleView of(WorkingCopy copy, Caller caller, boolean fourEyes) {
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
                copy.related(),
                copy.translations(),
                text.sources(),
                text.seo(),
                text.image(),
                text.readingMinutes(),
                copy.version(),
                copy.state(),
                copy.publication(),
                copy.hasUnpublishedChanges(),
                copy.correction(),
                copy.schedule(),
                copy.allowedActions(caller, fourEyes),
                copy.createdAt(),
                copy.createdBy(),
                copy.updatedAt(),
                copy.updatedBy(),
                copy.trashedAt(),
                copy.purgeAt());
    }
}
