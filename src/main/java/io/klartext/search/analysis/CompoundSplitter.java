package io.klartext.search.analysis;

import de.danielnaber.jwordsplitter.EmbeddedGermanDictionary;
import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Splits German compounds by a dictionary and the words of the site. */
final class CompoundSplitter {
    private static final int MIN_LENGTH = 6;
    private static final int MAX_LENGTH = 60;
    private static final int MIN_PART = 3;

    private final GermanWordSplitter splitter;
    private final Set<String> exceptions;

    CompoundSplitter(SiteWords words) {
        Set<String> dictionary = new HashSet<>(EmbeddedGermanDictionary.getWords());
        dictionary.addAll(words.parts());
        try {
            splitter = new GermanWordSplitter(false, dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary is part of the application", e);
        }
        splitter.setStrictMode(true);
        exceptions = words.exceptions().stream().map(CompoundSplitter::stem).collect(Collectors.toSet());
    }

    /** Whether the dictionary contains the word or all its parts. */
    boolean isKnown(String normal) {
        return EmbeddedGermanDictionary.getWords().contains(normal)
                || !parts(normal).isEmpty();
    }

    /** The parts of a word in normal form, in their order; empty if it is no compound. */
    List<String> parts(String normal) {
        if (normal.length() < MIN_LENGTH
                || normal.length() > MAX_LENGTH
                || !normal.chars().allMatch(Character::isLetter)
                || exceptions.contains(stem(normal))) {
            return List.of();
        }
        List<String> parts = split(normal);
        for (String spelling : parts.isEmpty() ? Folding.restored(normal) : List.<String>of()) {
            if (parts.isEmpty() && !spelling.equals(normal)) {
                parts = split(spelling);
            }
        }
        return parts;
    }

    private List<String> split(String word) {
        List<String> parts = splitter.splitWord(word);
        boolean isCompound = parts.size() > 1 && parts.stream().allMatch(part -> part.length() >= MIN_PART);
        return isCompound ? parts : List.of();
    }

    private static String stem(String normal) {
        return Stemming.stem(Folding.spelled(normal), SearchLanguage.GERMAN);
    }
}
