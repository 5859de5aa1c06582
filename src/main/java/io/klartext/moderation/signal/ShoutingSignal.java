package io.klartext.moderation.signal;

import io.klartext.moderation.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The share of upper-case letters; repeated exclamation marks count as upper case. 0 for short texts. */
final class ShoutingSignal implements Signal {
    private static final int FEW_LETTERS = 20;
    private static final Pattern LOUD = Pattern.compile("\\p{Lu}[\\p{Lu}\\s]{4,}+\\b|[!?]{3,}+");

    @Override
    public String code() {
        return "shouting";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        String text = subject.text().original();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters < FEW_LETTERS) {
            return SignalFinding.NOTHING;
        }
        long upper = text.codePoints().filter(Character::isUpperCase).count();
        List<Evidence> evidence = new ArrayList<>();
        long marks = 0;
        Matcher loud = LOUD.matcher(text);
        while (loud.find()) {
            evidence.add(Evidence.at(loud.start(), loud.end()));
            marks += loud.group().charAt(0) == '!' || loud.group().charAt(0) == '?' ? loud.end() - loud.start() : 0;
        }
        return SignalFinding.of(Math.min(1, (double) (upper + marks) / (letters + marks)), evidence);
    }
}
