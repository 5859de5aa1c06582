package io.klartext.comment;

import static io.klartext.comment.CommentAction.HIDE;
import static io.klartext.comment.CommentAction.MARK_SPAM;
import static io.klartext.comment.CommentAction.REJECT;
import static io.klartext.comment.CommentAction.SCREEN;

import io.klartext.platform.database.StoredEnumConverter;
import io.klartext.platform.kernel.StoredEnum;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why a comment is held, hidden or rejected, with a text for its author. */
public enum Reason implements StoredEnum {
    AWAITING_REVIEW("Der Kommentar wird geprüft.", "The comment is awaiting review.", SCREEN),
    FIRST_COMMENT("Erste Kommentare werden geprüft.", "First comments are reviewed.", SCREEN),
    LINK("Der Kommentar enthält Links und wird geprüft.", "The comment contains links and is being reviewed.", SCREEN),
    WORD_RULE(
            "Der Kommentar enthält Wörter, die geprüft werden.",
            "The comment contains words that need a review.",
            SCREEN),
    REPORTED("Leser haben den Kommentar gemeldet.", "Readers have reported the comment.", HIDE),
    INSULT(
            "Der Kommentar beleidigt oder greift persönlich an.",
            "The comment insults or attacks somebody.",
            REJECT,
            MARK_SPAM,
            HIDE),
    HATE("Der Kommentar würdigt Menschen herab.", "The comment degrades people.", REJECT, MARK_SPAM, HIDE),
    OFF_TOPIC("Der Kommentar gehört nicht zum Thema.", "The comment is off topic.", REJECT, MARK_SPAM, HIDE),
    ILLEGAL("Der Inhalt ist rechtswidrig.", "The content is unlawful.", REJECT, MARK_SPAM, HIDE),
    PERSONAL_DATA(
            "Der Kommentar nennt persönliche Daten anderer.",
            "The comment reveals others' personal data.",
            REJECT,
            MARK_SPAM,
            HIDE),
    ADVERTISING("Der Kommentar wirbt.", "The comment advertises.", REJECT, MARK_SPAM, HIDE),
    MISINFORMATION(
            "Der Kommentar behauptet Falsches als Tatsache.",
            "The comment states falsehoods as facts.",
            REJECT,
            MARK_SPAM,
            HIDE),
    IMPERSONATION(
            "Der Kommentar gibt sich als jemand anderes aus.",
            "The comment pretends to be somebody else's.",
            REJECT,
            MARK_SPAM,
            HIDE),
    DUPLICATE(
            "Der Kommentar wiederholt einen anderen.",
            "The comment repeats another one.",
            SCREEN,
            REJECT,
            MARK_SPAM,
            HIDE),
    OTHER("Der Kommentar verstößt gegen die Regeln.", "The comment breaks the rules.", SCREEN, REJECT, MARK_SPAM, HIDE);

    private final String german;
    private final String english;
    private final Set<CommentAction> actions;

    Reason(String german, String english, CommentAction... actions) {
        this.german = german;
        this.english = english;
        this.actions = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(actions)));
    }

    /** The actions that accept it. */
    public Set<CommentAction> actions() {
        return actions;
    }

    /** The text for the author: German for German locales, else English. */
    public String text(String locale) {
        return locale.equals("de") || locale.startsWith("de-") ? german : english;
    }

    /** Maps the reason to its column. */
    static final class Converter extends StoredEnumConverter<Reason> {
        Converter() {
            super(Reason.class);
        }
    }
}
