package io.klartext.comment;

import io.klartext.platform.database.mapping.FromColumn;
import jakarta.persistence.AttributeConverter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a text that are masked: readers see the first character of each part, and an asterisk for every further
 * one. The text itself stays as it is.
 *
 * @param spans from the first to the last; those that overlap have become one
 */
public record Masks(List<Span> spans) {
    /** Nothing is masked. */
    public static final Masks NONE = new Masks(List.of());

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]++");

    public Masks {
        spans = merged(spans);
    }

    /** Reads the stored form; null for none. */
    @FromColumn
    public static Masks of(String stored) {
        return stored == null
                ? NONE
                : new Masks(Arrays.stream(stored.split(",", -1))
                        .map(span -> span.split("-", -1))
                        .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                        .toList());
    }

    /** To be stored; null for none. */
    String stored() {
        return spans.isEmpty()
                ? null
                : spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(","));
    }

    /** The text as readers see it. */
    public String over(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int done = 0;
        for (Span span : spans) {
            shown.append(text, done, span.start()).append(masked(text.substring(span.start(), span.end())));
            done = span.end();
        }
        return shown.append(text, done, text.length()).toString();
    }

    private static String masked(String part) {
        List<String> characters = CHARACTER
                .matcher(INVISIBLE.matcher(part).replaceAll(""))
                .results()
                .map(character -> character.group())
                .toList();
        // The first one of one would be all of it.
        return characters.size() < 2 ? "*" : characters.get(0) + "*".repeat(characters.size() - 1);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.start() < last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    /** Stores masks as their spans. */
    static final class Converter implements AttributeConverter<Masks, String> {
        @Override
        public String convertToDatabaseColumn(Masks masks) {
            return masks == null ? null : masks.stored();
        }

        @Override
        public Masks convertToEntityAttribute(String stored) {
            return Masks.of(stored);
        }
    }
}
