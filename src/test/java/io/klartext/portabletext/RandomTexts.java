package io.klartext.portabletext;

import io.klartext.platform.kernel.Text;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of words, white space, pieces that mean something in HTML or Markdown, and any other characters. */
final class RandomTexts {
    private static final List<String> WORDS = List.of("Wort", "snake_case", "ä", "😀", "1", "e\u0301", "z");
    private static final List<String> SPACES = List.of(" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\r\n", "\u2028");
    private static final List<String> MARKUP = List.of(
            "- ",
            "1. ",
            "1) ",
            "# ",
            "> ",
            "***",
            "---",
            "===",
            "```",
            "~~~",
            "`",
            "\\",
            "| a |",
            "|---|",
            ":--",
            "<b>",
            "</p>",
            "<!--",
            "]]>",
            "&amp;",
            "&#10;",
            "&copy",
            "![x](y)",
            "[x]: y",
            "[ ]",
            "<https://x.y>",
            "__",
            "**",
            "~~",
            "    code",
            "<script>",
            "\\|",
            "+ ");
    /** The first and the last characters, and some that are not seen. */
    private static final List<String> RARE = List.of(
            "\u0001",
            "\u000b",
            "\f",
            "\r",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u00ad",
            "\u200b",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud800\udc00",
            "\udbff\udfff");

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Perhaps empty, perhaps white space. */
    String text() {
        return upTo(6, this::piece);
    }

    /** Text with something to see. */
    String words() {
        return Stream.generate(this::text)
                .filter(text -> !Text.isBlank(text))
                .findFirst()
                .orElseThrow();
    }

    /** A short text with something to see. */
    String name() {
        String words = words().strip();
        int end = words.offsetByCodePoints(0, Math.min(20, words.codePointCount(0, words.length())));
        String start = words.substring(0, end);
        return start.isBlank() ? "x" : start;
    }

    private String piece() {
        return switch (random.nextInt(17)) {
            case 0 -> upTo(3, this::anyCharacter);
            case 1, 2 -> oneOf(MARKUP);
            case 3, 4, 5, 6 -> oneOf(SPACES);
            case 7, 8, 9, 10 -> Character.toString(random.nextInt('!', '~' + 1));
            default -> oneOf(WORDS);
        };
    }

    private String anyCharacter() {
        String character = Character.toString(random.nextInt(Character.MAX_VALUE + 1));
        return random.nextInt(4) == 0 || !Text.isStorable(character) ? oneOf(RARE) : character;
    }

    private String upTo(int most, Supplier<String> pieces) {
        return Stream.generate(pieces).limit(random.nextInt(most + 1)).collect(Collectors.joining());
    }
}
