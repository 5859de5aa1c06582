package io.klartext.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.security.Scope;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The catalogue of changes. A change that readers can see is known to everybody, others to keys with one of the scopes. */
public enum ChangeType implements StoredEnum {
    ARTICLE_CREATED("article.created", Scope.ARTICLES_READ),
    /** The working copy changed. */
    ARTICLE_UPDATED("article.updated", Scope.ARTICLES_READ),
    /** The article moved in the workflow, to the trash or out of it, without an effect for readers. */
    ARTICLE_MOVED("article.moved", Scope.ARTICLES_READ),
    ARTICLE_SCHEDULED("article.scheduled", Scope.ARTICLES_READ),
    ARTICLE_PUBLISHED("article.published", Scope.ARTICLES_READ),
    ARTICLE_UNPUBLISHED("article.unpublished", Scope.ARTICLES_READ),
    ARTICLE_TRANSLATIONS_CHANGED("article.translations_changed", Scope.ARTICLES_READ),
    ARTICLE_PURGED("article.purged", Scope.ARTICLES_READ),

    TAG_CREATED("tag.created", Scope.ARTICLES_READ),
    TAG_UPDATED("tag.updated", Scope.ARTICLES_READ),
    TAG_MERGED("tag.merged", Scope.ARTICLES_READ),
    TAG_TRASHED("tag.trashed", Scope.ARTICLES_READ),
    TAG_RESTORED("tag.restored", Scope.ARTICLES_READ),
    TAG_PURGED("tag.purged", Scope.ARTICLES_READ),

    AUTHOR_CREATED("author.created", Scope.ARTICLES_READ),
    AUTHOR_UPDATED("author.updated", Scope.ARTICLES_READ),
    AUTHOR_MERGED("author.merged", Scope.ARTICLES_READ),
    AUTHOR_TRASHED("author.trashed", Scope.ARTICLES_READ),
    AUTHOR_RESTORED("author.restored", Scope.ARTICLES_READ),
    AUTHOR_PURGED("author.purged", Scope.ARTICLES_READ),

    ASSET_CREATED("asset.created", Scope.ARTICLES_READ, Scope.ASSETS_WRITE),
    ASSET_UPDATED("asset.updated", Scope.ARTICLES_READ, Scope.ASSETS_WRITE),
    ASSET_FILE_REPLACED("asset.file_replaced", Scope.ARTICLES_READ, Scope.ASSETS_WRITE),
    ASSET_TRASHED("asset.trashed", Scope.ARTICLES_READ, Scope.ASSETS_WRITE),
    ASSET_RESTORED("asset.restored", Scope.ARTICLES_READ, Scope.ASSETS_WRITE),
    ASSET_PURGED("asset.purged", Scope.ARTICLES_READ, Scope.ASSETS_WRITE),

    /** A comment waits for a moderator. */
    COMMENT_HELD("comment.held", Scope.COMMENTS_MODERATE),
    COMMENT_PUBLISHED("comment.published", Scope.COMMENTS_MODERATE),
    /** The text of a public comment changed. */
    COMMENT_CHANGED("comment.changed", Scope.COMMENTS_MODERATE),
    COMMENT_UNPUBLISHED("comment.unpublished", Scope.COMMENTS_MODERATE),

    /** The moderation policy of the site or of an article changed. */
    POLICY_CHANGED("policy.changed", Scope.COMMENTS_MODERATE),

    /** The settings of the site changed. */
    SITE_CHANGED("site.changed", Scope.SITE_MANAGE),

    /** The last retry of a delivery failed, or the endpoint is gone. */
    WEBHOOK_DISABLED("webhook.disabled", Scope.WEBHOOKS_MANAGE);

    private final String value;
    private final Set<Scope> scopes;

    ChangeType(String value, Scope... scopes) {
        this.value = value;
        this.scopes = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(scopes)));
    }

    @Override
    public String value() {
        return value;
    }

    /** The kind of thing that changed: {@code article}, {@code tag}, … */
    String subject() {
        return value.substring(0, value.indexOf('.'));
    }

    /** Whether a key with these scopes may know of changes that readers do not see. */
    boolean isOpenTo(Set<Scope> held) {
        return scopes.stream().anyMatch(held::contains);
    }

    /** The type with that name; the failure lists all names. */
    @JsonCreator
    public static ChangeType of(String value) {
        return StoredEnum.of(ChangeType.class, value);
    }
}
