package io.klartext.moderation.signal;

import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.rule.RuleAction;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.text.Deadline;
import io.klartext.moderation.text.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the word rules that match the text or the name, except masking rules. Matches in the name give no evidence in
 * the text.
 */
public final class WordRuleSignal implements Signal {
    /** How long expressions may take together. */
    private static final Duration MAX_DURATION = Duration.ofMillis(500);

    @Override
    public String code() {
        return "word_rule";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        Deadline deadline = Deadline.in(MAX_DURATION);
        List<Evidence> evidence = new ArrayList<>();
        Demand demand = Demand.NONE;
        int matching = 0;
        for (WordRule rule : subject.wordRules()) {
            if (rule.countsIn(subject.locale())) {
                List<Evidence> found = rule.find(subject.text(), deadline);
                if (!found.isEmpty() || !rule.find(subject.name(), deadline).isEmpty()) {
                    matching += rule.action() == RuleAction.MASK ? 0 : 1;
                    evidence.addAll(found);
                    Demand asked = rule.action().demand();
                    demand = asked.compareTo(demand) > 0 ? asked : demand;
                }
            }
        }
        return new SignalFinding(matching, demand, evidence);
    }
}
