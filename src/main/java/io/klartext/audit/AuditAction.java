package io.klartext.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is worth an entry. */
public enum AuditAction {
    /** Who wrote a comment was shown. */
    VIEW_WRITER("comment"),
    /** Comments were looked for by an address, which is not told. */
    SEARCH_WRITER("comment"),
    ERASE_COMMENT("comment"),
    ISSUE_KEY("key"),
    REVOKE_KEY("key"),
    CREATE_WORD_RULE("word_rule"),
    CHANGE_WORD_RULE("word_rule"),
    DELETE_WORD_RULE("word_rule"),
    CREATE_BLOCK_RULE("block_rule"),
    CHANGE_BLOCK_RULE("block_rule"),
    DELETE_BLOCK_RULE("block_rule"),
    /** Its subject is the article for which it holds; none for that of the site. */
    CHANGE_POLICY("policy"),
    PURGE_ARTICLE("article"),
    PURGE_TAG("tag"),
    PURGE_AUTHOR("author");

    private final String subject;

    AuditAction(String subject) {
        this.subject = subject;
    }

    /** What kind of thing it is done to. */
    String subject() {
        return subject;
    }

    /** The name of the action in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of that name. */
    public static AuditAction of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
