package io.klartext.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.klartext.platform.kernel.StoredEnum;

/** A permission of a key. */
public enum Scope implements StoredEnum {
    ARTICLES_READ(Names.ARTICLES_READ),
    ARTICLES_WRITE(Names.ARTICLES_WRITE),
    ARTICLES_WRITE_OWN(Names.ARTICLES_WRITE_OWN),
    ARTICLES_PUBLISH(Names.ARTICLES_PUBLISH),
    TAGS_WRITE(Names.TAGS_WRITE),
    AUTHORS_WRITE(Names.AUTHORS_WRITE),
    ASSETS_WRITE(Names.ASSETS_WRITE),
    COMMENTS_MODERATE(Names.COMMENTS_MODERATE),
    COMMENTS_PII(Names.COMMENTS_PII),
    WEBHOOKS_MANAGE(Names.WEBHOOKS_MANAGE),
    SITE_MANAGE(Names.SITE_MANAGE),
    METRICS_READ(Names.METRICS_READ),
    KEYS_MANAGE(Names.KEYS_MANAGE),
    AUDIT_READ(Names.AUDIT_READ);

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    /** The scope with that name; the exception lists all names. */
    @JsonCreator
    public static Scope of(String value) {
        return StoredEnum.of(Scope.class, value);
    }

    /** The names of the scopes as compile-time constants, for annotations. */
    public static final class Names {
        /** Read all articles, tags and authors, drafts included. */
        public static final String ARTICLES_READ = "articles:read";

        /** Create articles and change all articles. */
        public static final String ARTICLES_WRITE = "articles:write";

        /** Create articles and change those that this key created. */
        public static final String ARTICLES_WRITE_OWN = "articles:write-own";

        /** Publish and unpublish articles. */
        public static final String ARTICLES_PUBLISH = "articles:publish";

        /** Create and change tags. */
        public static final String TAGS_WRITE = "tags:write";

        /** Create and change authors. */
        public static final String AUTHORS_WRITE = "authors:write";

        /** Upload and change pictures. */
        public static final String ASSETS_WRITE = "assets:write";

        /** Read all comments and decide on them. */
        public static final String COMMENTS_MODERATE = "comments:moderate";

        /** See the e-mail addresses of commenters, and erase their comments. */
        public static final String COMMENTS_PII = "comments:pii";

        /** Create and change webhooks, and see what was delivered. */
        public static final String WEBHOOKS_MANAGE = "webhooks:manage";

        /** Change the settings of the site. */
        public static final String SITE_MANAGE = "site:manage";

        /** Read the metrics of the server. */
        public static final String METRICS_READ = "metrics:read";

        /** Issue and revoke keys. */
        public static final String KEYS_MANAGE = "keys:manage";

        /** Read the audit log. */
        public static final String AUDIT_READ = "audit:read";

        private Names() {}
    }
}
