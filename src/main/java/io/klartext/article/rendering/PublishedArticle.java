package io.klartext.article.rendering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.article.ArticleImage;
import io.klartext.article.commenting.CommentSettings;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.link.ArticleLink;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A published article as it is stored. As JSON it has the members that its views show unchanged.
 *
 * @param body null where only teasers were asked for
 * @param image the use of its main picture; null if it has none
 * @param translationGroup the group of articles that say the same in other languages; null in a preview
 * @param translations JSON text, made by the database and passed through: those that readers may see
 * @param publishedAt when it was published first
 * @param updatedAt the time of the last correction, or of the first publication if there is none
 * @param changedAt when readers last got another version of it
 * @param corrections what they were told, JSON text; null where only teasers were asked for
 * @param comments the number of public comments
 * @param terms the terms of commenting
 * @param picture the asset of the main picture, if it was read with the article and may be shown
 */
public record PublishedArticle(
        @JsonIgnore @Nested(prefix = "") ArticleText text,
        @JsonIgnore PortableText body,
        @JsonIgnore ArticleImage image,
        @JsonIgnore UUID translationGroup,
        @JsonRawValue String translations,
        Instant publishedAt,
        Instant updatedAt,
        Instant changedAt,
        @JsonRawValue String corrections,
        @JsonIgnore int comments,
        @JsonIgnore CommentSettings terms,
        @JsonIgnore @Nested(optional = true) PublicAsset picture) {
    /** Whether its body links to other articles, which may be published, moved or withdrawn. */
    @JsonIgnore
    public boolean isLinked() {
        return bodies().flatMap(body -> body.links().stream())
                .anyMatch(link -> ArticleLink.parse(link.href()).isPresent());
    }

    /** Its body; none where only teasers were asked for. */
    Stream<PortableText> bodies() {
        return Stream.ofNullable(body);
    }

    /** All its pictures that were read. */
    Stream<Picture> pictures() {
        return Stream.concat(
                Stream.ofNullable(image).map(ArticleImage::picture),
                bodies().flatMap(body -> body.pictures().values().stream()));
    }
}
