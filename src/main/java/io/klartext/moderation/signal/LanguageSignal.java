package io.klartext.moderation.signal;

import io.klartext.moderation.text.Language;

/** 1 if the text is in another language than the article, 0 if its language cannot be detected. */
final class LanguageSignal implements Signal {
    @Override
    public String code() {
        return "language";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        return Language.of(subject.text())
                .filter(language ->
                        !subject.locale().equals(language) && !subject.locale().startsWith(language + "-"))
                .map(other -> SignalFinding.of(1))
                .orElse(SignalFinding.NOTHING);
    }
}
