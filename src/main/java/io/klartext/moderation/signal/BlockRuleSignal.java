package io.klartext.moderation.signal;

import io.klartext.moderation.rule.BlockMatch;
import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.Links;
import java.util.Comparator;
import java.util.List;

/** Counts the block rules that match the author's e-mail address and IP network, and the hosts in the text. */
final class BlockRuleSignal implements Signal {
    @Override
    public String code() {
        return "block_rule";
    }

    @Override
    public SignalFinding look(Subject subject) {
        List<BlockMatch> matches = subject.blockMatches();
        String text = subject.text().original();
        List<Evidence> links = matches.stream().anyMatch(match -> match.host() != null) ? Links.in(text) : List.of();
        List<Evidence> evidence = matches.stream()
                .filter(match -> match.host() != null)
                .flatMap(match -> links.stream()
                        .filter(link -> Links.host(text.substring(link.start(), link.end()))
                                .equals(match.host()))
                        .map(link -> new Evidence(link.start(), link.end(), match.rule())))
                .toList();
        Demand demand = matches.stream()
                .map(BlockMatch::demand)
                .max(Comparator.naturalOrder())
                .orElse(Demand.NONE);
        return new SignalFinding(matches.size(), demand, evidence);
    }
}
