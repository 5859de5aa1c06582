package io.klartext.platform.http.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Sentences about problems for the people who fill in forms, in one language: one for each code. */
public final class ProblemMessages {
    private static final String GERMAN = "de";
    private static final String ENGLISH = "en";
    private static final ProblemMessages IN_GERMAN = new ProblemMessages(GERMAN);
    private static final ProblemMessages IN_ENGLISH = new ProblemMessages(ENGLISH);

    private final Properties sentences = new Properties();

    private ProblemMessages(String language) {
        try (InputStream file = ProblemMessages.class.getResourceAsStream("/problems/" + language + ".properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in the language that the header {@code Accept-Language} prefers; in English if it prefers none of them. */
    static ProblemMessages preferredBy(String acceptLanguage) {
        return GERMAN.equals(preferred(acceptLanguage)) ? IN_GERMAN : IN_ENGLISH;
    }

    private static String preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            return Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of(GERMAN, ENGLISH));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // Java reads the range "-" as an empty array.
            return ENGLISH;
        }
    }

    /** What is wrong with the request as a whole; null for an unknown code. */
    String ofProblem(String code) {
        return sentences.getProperty("problem." + code);
    }

    /** What is wrong in one place; null for an unknown code. */
    String ofError(String code) {
        return sentences.getProperty("error." + code);
    }
}
