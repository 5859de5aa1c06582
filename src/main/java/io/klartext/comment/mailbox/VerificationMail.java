package io.klartext.comment.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A mail that asks whether its recipient wrote a comment. It contains no text of the comment or its author, so that
 * nobody can use it to send messages to others.
 *
 * @param locale that of the article
 * @param headline that of the article
 * @param at when the comment was written, so that the author recognises it
 */
record VerificationMail(UUID comment, String locale, String headline, Instant at, VerificationToken token) {
    private static final String GERMAN = """
            Guten Tag,

            unter dem Artikel „%s“ wurde mit dieser E-Mail-Adresse
            am %s (UTC) ein Kommentar geschrieben.

            Waren Sie es? Dann bestätigen Sie hier, dass die Adresse Ihre ist:

            %s

            Der Link gilt %s Stunden lang. Waren Sie es nicht, ist nichts zu tun: Ohne Bestätigung gilt die Adresse als
            ungeprüft.
            """;
    private static final String ENGLISH = """
            Hello,

            a comment was written with this e-mail address on the article “%s”
            on %s (UTC).

            Was it you? Then confirm here that the address is yours:

            %s

            The link works for %s hours. If it was not you, there is nothing to do: without a confirmation the address
            counts as unverified.
            """;

    String subject() {
        return isGerman() ? "Ist diese E-Mail-Adresse Ihre?" : "Is this e-mail address yours?";
    }

    /** Plain text. */
    String text(String link, Duration within) {
        return (isGerman() ? GERMAN : ENGLISH).formatted(headline, time(), link, within.toHours());
    }

    private String time() {
        String pattern = isGerman() ? "d.M.yyyy 'um' HH:mm 'Uhr'" : "d MMMM yyyy 'at' HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atOffset(ZoneOffset.UTC));
    }

    private boolean isGerman() {
        return Locale.forLanguageTag(locale).getLanguage().equals("de");
    }

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "mail about comment " + comment;
    }
}
