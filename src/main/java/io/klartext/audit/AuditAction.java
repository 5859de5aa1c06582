package io.klartext.audit;

import io.klartext.platform.kernel.StoredEnum;

/** The actions that are recorded. */
public enum AuditAction implements StoredEnum {
    /** The personal data of a comment's author were shown. */
    VIEW_WRITER("comment"),
    /** Comments were searched by e-mail address; the address is not recorded. */
    SEARCH_WRITER("comment"),
    ERASE_COMMENT("comment"),
    /** The author of the comment was muted, trusted, or is treated like everybody else again. */
    TREAT_WRITER("comment"),
    ISSUE_KEY("key"),
    CHANGE_KEY("key"),
    REVOKE_KEY("key"),
    CREATE_WEBHOOK("webhook"),
    CHANGE_WEBHOOK("webhook"),
    DELETE_WEBHOOK("webhook"),
    CREATE_WORD_RULE("word_rule"),
    CHANGE_WORD_RULE("word_rule"),
    DELETE_WORD_RULE("word_rule"),
    CREATE_BLOCK_RULE("block_rule"),
    CHANGE_BLOCK_RULE("block_rule"),
    DELETE_BLOCK_RULE("block_rule"),
    CREATE_REASON("reason"),
    CHANGE_REASON("reason"),
    /** The subject is the article of the policy; none for the policy of the site. */
    CHANGE_POLICY("policy"),
    /** The settings of the site were changed. */
    CHANGE_SITE("site"),
    PURGE_ARTICLE("article"),
    PURGE_TAG("tag"),
    PURGE_AUTHOR("author"),
    PURGE_ASSET("asset");

    private final String subject;

    AuditAction(String subject) {
        this.subject = subject;
    }

    /** The type of the subject. */
    String subject() {
        return subject;
    }
}
