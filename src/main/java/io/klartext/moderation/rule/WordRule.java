package io.klartext.moderation.rule;

import com.google.re2j.Matcher;
import io.klartext.moderation.text.Deadline;
import io.klartext.moderation.text.DisguisedWord;
import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.Expression;
import io.klartext.moderation.text.FoldedText;
import io.klartext.platform.kernel.StoredEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A word or an expression that is searched for in folded text. It is compiled once, at its first use. */
public final class WordRule {
    private static final int MAX_MATCHES = 50;

    private final UUID id;
    private final Kind kind;
    private final String value;
    private final String language;
    private final RuleAction action;
    private volatile Expression expression;
    private volatile String word;
    private volatile DisguisedWord disguised;

    /**
     * A rule.
     *
     * @param language the language of the articles to which it applies, null for all
     */
    public WordRule(UUID id, Kind kind, String value, String language, RuleAction action) {
        this.id = id;
        this.kind = kind;
        this.value = value;
        this.language = language;
        this.action = action;
    }

    /** How the value is matched. */
    public enum Kind implements StoredEnum {
        /** As a whole word, between characters that are neither letters nor digits. */
        WORD,
        /** At the beginning of a word. */
        PREFIX,
        /** Anywhere in the text, so that it also matches harmless words. */
        SUBSTRING,
        /** A regular expression, matched in linear time. */
        REGEX
    }

    public RuleAction action() {
        return action;
    }

    /** Whether it applies to comments on articles in that locale. */
    public boolean countsIn(String locale) {
        return language == null || locale.equals(language) || locale.startsWith(language + "-");
    }

    /**
     * The first places in the text that match.
     *
     * @throws Deadline.Passed if it is an expression and the search is not over by then
     */
    public List<Evidence> find(FoldedText text, Deadline deadline) {
        return find(text, deadline, MAX_MATCHES);
    }

    /**
     * The places that it masks in a text of an article in that locale; none if it has another action.
     *
     * @throws Deadline.Passed if it is an expression and the search is not over by then
     */
    public List<Evidence> masked(FoldedText text, String locale, Deadline deadline) {
        return action == RuleAction.MASK && countsIn(locale) ? find(text, deadline, Integer.MAX_VALUE) : List.of();
    }

    private List<Evidence> find(FoldedText text, Deadline deadline, int most) {
        return kind == Kind.REGEX ? findExpression(text, deadline, most) : findWord(text, most);
    }

    private List<Evidence> findExpression(FoldedText text, Deadline deadline, int most) {
        List<Evidence> found = new ArrayList<>();
        Matcher matcher = expression().matcher(text.folded(), deadline);
        while (found.size() < most && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(text.evidence(matcher.start(), matcher.end(), id));
            }
        }
        return found;
    }

    private List<Evidence> findWord(FoldedText text, int most) {
        List<Evidence> found = new ArrayList<>();
        String folded = text.folded();
        String needle = word();
        int at = needle.isEmpty() ? -1 : folded.indexOf(needle);
        while (at >= 0 && found.size() < most) {
            int end = at + needle.length();
            boolean begins = kind == Kind.SUBSTRING || !isPartOfWord(folded, at - 1);
            boolean ends = kind != Kind.WORD || !isPartOfWord(folded, end);
            if (begins && ends) {
                found.add(text.evidence(at, end, id));
            }
            at = folded.indexOf(needle, at + 1);
        }
        List<Evidence> disguised = text.disguised().stream()
                .filter(this::isDisguisedIn)
                .map(word -> new Evidence(word.start(), word.end(), id))
                .filter(word -> found.stream().noneMatch(word::overlaps))
                .limit(most - found.size())
                .toList();
        found.addAll(disguised);
        return found;
    }

    private boolean isDisguisedIn(DisguisedWord word) {
        DisguisedWord searched = disguised();
        return word.canBe(searched)
                && (isIn(word.spelled(), searched.spelled()) || isIn(word.plain(), searched.plain()));
    }

    private boolean isIn(String word, String searched) {
        return !searched.isEmpty()
                && switch (kind) {
                    case WORD -> word.equals(searched);
                    case PREFIX -> word.startsWith(searched);
                    case SUBSTRING -> word.contains(searched);
                    case REGEX -> false;
                };
    }

    private DisguisedWord disguised() {
        DisguisedWord ready = disguised;
        if (ready == null) {
            ready = DisguisedWord.searched(value);
            disguised = ready;
        }
        return ready;
    }

    private Expression expression() {
        Expression ready = expression;
        if (ready == null) {
            ready = Expression.of(value);
            expression = ready;
        }
        return ready;
    }

    private String word() {
        String ready = word;
        if (ready == null) {
            ready = new FoldedText(value).folded().strip();
            word = ready;
        }
        return ready;
    }

    private static boolean isPartOfWord(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }
}
