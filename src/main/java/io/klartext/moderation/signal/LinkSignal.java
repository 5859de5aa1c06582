package io.klartext.moderation.signal;

import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.Links;
import java.util.List;

/** Counts the links in the text. */
final class LinkSignal implements Signal {
    @Override
    public String code() {
        return "links";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        List<Evidence> links = Links.in(subject.text().original());
        return SignalFinding.of(links.size(), links);
    }
}
