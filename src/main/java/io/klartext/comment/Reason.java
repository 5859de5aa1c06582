package io.klartext.comment;

import static io.klartext.comment.CommentAction.HIDE;
import static io.klartext.comment.CommentAction.MARK_SPAM;
import static io.klartext.comment.CommentAction.REJECT;
import static io.klartext.comment.CommentAction.SCREEN;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.klartext.platform.database.mapping.FromColumn;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a comment is held, hidden or rejected. Some reasons are built in, with a text for the author of the comment; a
 * newsroom adds reasons of its own, whose texts are in the database.
 */
public final class Reason {
    private static final Map<String, Reason> BUILT_IN = new LinkedHashMap<>();

    public static final Reason AWAITING_REVIEW =
            builtIn("awaiting_review", "Der Kommentar wird geprüft.", "The comment is awaiting review.", SCREEN);
    public static final Reason FIRST_COMMENT =
            builtIn("first_comment", "Erste Kommentare werden geprüft.", "First comments are reviewed.", SCREEN);
    public static final Reason LINK = builtIn(
            "link",
            "Der Kommentar enthält Links und wird geprüft.",
            "The comment contains links and is being reviewed.",
            SCREEN);
    public static final Reason WORD_RULE = builtIn(
            "word_rule",
            "Der Kommentar enthält Wörter, die geprüft werden.",
            "The comment contains words that need a review.",
            SCREEN);
    public static final Reason REPORTED =
            builtIn("reported", "Leser haben den Kommentar gemeldet.", "Readers have reported the comment.", HIDE);
    public static final Reason INSULT = builtIn(
            "insult",
            "Der Kommentar beleidigt oder greift persönlich an.",
            "The comment insults or attacks somebody.",
            REJECT,
            MARK_SPAM,
            HIDE);
    public static final Reason HATE = builtIn(
            "hate", "Der Kommentar würdigt Menschen herab.", "The comment degrades people.", REJECT, MARK_SPAM, HIDE);
    public static final Reason OFF_TOPIC = builtIn(
            "off_topic", "Der Kommentar gehört nicht zum Thema.", "The comment is off topic.", REJECT, MARK_SPAM, HIDE);
    public static final Reason ILLEGAL =
            builtIn("illegal", "Der Inhalt ist rechtswidrig.", "The content is unlawful.", REJECT, MARK_SPAM, HIDE);
    public static final Reason PERSONAL_DATA = builtIn(
            "personal_data",
            "Der Kommentar nennt persönliche Daten anderer.",
            "The comment reveals others' personal data.",
            REJECT,
            MARK_SPAM,
            HIDE);
    public static final Reason ADVERTISING =
            builtIn("advertising", "Der Kommentar wirbt.", "The comment advertises.", REJECT, MARK_SPAM, HIDE);
    public static final Reason MISINFORMATION = builtIn(
            "misinformation",
            "Der Kommentar behauptet Falsches als Tatsache.",
            "The comment states falsehoods as facts.",
            REJECT,
            MARK_SPAM,
            HIDE);
    public static final Reason IMPERSONATION = builtIn(
            "impersonation",
            "Der Kommentar gibt sich als jemand anderes aus.",
            "The comment pretends to be somebody else's.",
            REJECT,
            MARK_SPAM,
            HIDE);
    public static final Reason DUPLICATE = builtIn(
            "duplicate",
            "Der Kommentar wiederholt einen anderen.",
            "The comment repeats another one.",
            SCREEN,
            REJECT,
            MARK_SPAM,
            HIDE);
    public static final Reason OTHER = builtIn(
            "other",
            "Der Kommentar verstößt gegen die Regeln.",
            "The comment breaks the rules.",
            SCREEN,
            REJECT,
            MARK_SPAM,
            HIDE);

    private final String code;
    private final String german;
    private final String english;
    private final Set<CommentAction> actions;

    private Reason(String code, String german, String english, Set<CommentAction> actions) {
        this.code = code;
        this.german = german;
        this.english = english;
        this.actions = actions;
    }

    private static Reason builtIn(String code, String german, String english, CommentAction... actions) {
        Set<CommentAction> taking = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(actions)));
        Reason reason = new Reason(code, german, english, taking);
        BUILT_IN.put(code, reason);
        return reason;
    }

    /** The built-in reasons. */
    public static List<Reason> builtIn() {
        return List.copyOf(BUILT_IN.values());
    }

    /** The reason with that code, which need not exist. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @FromColumn
    public static Reason of(String code) {
        Reason known = BUILT_IN.get(code);
        return known == null ? new Reason(code, null, null, Set.of()) : known;
    }

    /** The code of a reason; null for null. */
    public static String codeOf(Reason reason) {
        return reason == null ? null : reason.code;
    }

    /** The name for programs. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it is built in. The texts and actions of other reasons are in the database. */
    public boolean isBuiltIn() {
        return german != null;
    }

    /** The actions that accept it, if it is built in. */
    public Set<CommentAction> actions() {
        return actions;
    }

    /** The text for the author, if it is built in: German for German locales, else English. */
    public String text(String locale) {
        return locale.equals("de") || locale.startsWith("de-") ? german : english;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason reason && code.equals(reason.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }

    /** Maps the reason to its column. */
    static final class Converter implements AttributeConverter<Reason, String> {
        @Override
        public String convertToDatabaseColumn(Reason reason) {
            return codeOf(reason);
        }

        @Override
        public Reason convertToEntityAttribute(String stored) {
            return stored == null ? null : of(stored);
        }
    }
}
