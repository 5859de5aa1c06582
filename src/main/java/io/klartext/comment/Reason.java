package io.klartext.comment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a comment is held, hidden or rejected, with words for its writer. */
public enum Reason {
    AWAITING_REVIEW("Der Kommentar wird geprüft.", "The comment is awaiting review."),
    FIRST_COMMENT("Erste Kommentare werden geprüft.", "First comments are reviewed."),
    LINK("Der Kommentar enthält Links und wird geprüft.", "The comment has links in it and is being reviewed."),
    WORD_RULE("Der Kommentar enthält Wörter, die geprüft werden.", "The comment has words in it that are reviewed."),
    REPORTED("Leser haben den Kommentar gemeldet.", "Readers have reported the comment."),
    INSULT("Der Kommentar beleidigt oder greift persönlich an.", "The comment insults or attacks somebody."),
    HATE("Der Kommentar würdigt Menschen herab.", "The comment degrades people."),
    OFF_TOPIC("Der Kommentar gehört nicht zum Thema.", "The comment is off topic."),
    ILLEGAL("Der Inhalt ist rechtswidrig.", "The content is unlawful."),
    PERSONAL_DATA("Der Kommentar nennt persönliche Daten anderer.", "The comment reveals others' personal data."),
    ADVERTISING("Der Kommentar wirbt.", "The comment advertises."),
    MISINFORMATION("Der Kommentar behauptet Falsches als Tatsache.", "The comment states falsehoods as facts."),
    IMPERSONATION("Der Kommentar gibt sich als jemand anderes aus.", "The comment pretends to be somebody else's."),
    DUPLICATE("Der Kommentar wiederholt einen anderen.", "The comment repeats another one."),
    OTHER("Der Kommentar verstößt gegen die Regeln.", "The comment breaks the rules.");

    private final String german;
    private final String english;

    Reason(String german, String english) {
        this.german = german;
        this.english = english;
    }

    /** What its writer is told: in German for locales of German, else in English. */
    public String text(String locale) {
        return locale.equals("de") || locale.startsWith("de-") ? german : english;
    }

    /** The name of the reason in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of that name; its failure names all there are. */
    @JsonCreator
    public static Reason of(String value) {
        return Arrays.stream(values())
                .filter(reason -> reason.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Reason::value).collect(Collectors.joining(", "))));
    }
}
