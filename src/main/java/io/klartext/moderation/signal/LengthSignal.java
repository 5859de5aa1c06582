package io.klartext.moderation.signal;

import io.klartext.moderation.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts anomalies in the form of the text: characters that are repeated many times, and overlong words. */
final class LengthSignal implements Signal {
    private static final Pattern STRANGE = Pattern.compile("(\\S)\\1{9,}+|[^\\s/.-]{60,}+");

    @Override
    public String code() {
        return "length";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        List<Evidence> evidence = new ArrayList<>();
        Matcher strange = STRANGE.matcher(subject.text().original());
        while (strange.find()) {
            evidence.add(Evidence.at(strange.start(), strange.end()));
        }
        return SignalFinding.of(evidence.size(), evidence);
    }
}
