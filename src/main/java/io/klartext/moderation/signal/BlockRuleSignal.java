package io.klartext.moderation.signal;

import io.klartext.moderation.rule.BlockMatch;
import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.rule.RuleAction;
import io.klartext.moderation.text.Evidence;
import java.util.Comparator;
import java.util.List;

/**
 * Counts the block rules that match the author's e-mail address and IP network, and the hosts in the text, except masking
 * rules.
 */
final class BlockRuleSignal implements Signal {
    @Override
    public String code() {
        return "block_rule";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        List<BlockMatch> matches = subject.blockMatches();
        List<Evidence> evidence = matches.stream()
                .flatMap(match -> match.linksIn(subject.text().original()).stream())
                .toList();
        Demand demand = matches.stream()
                .map(match -> match.action().demand())
                .max(Comparator.naturalOrder())
                .orElse(Demand.NONE);
        long counted = matches.stream()
                .filter(match -> match.action() != RuleAction.MASK)
                .count();
        return new SignalFinding(counted, demand, evidence);
    }
}
