package io.klartext.moderation.signal;

import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.text.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * How many word rules match the text or the name, those that only mask aside. What they found in the name is no evidence
 * in the text.
 */
public final class WordRuleSignal implements Signal {
    @Override
    public String code() {
        return "word_rule";
    }

    @Override
    public Finding look(Subject subject) {
        List<Evidence> evidence = new ArrayList<>();
        Demand demand = Demand.NONE;
        int matching = 0;
        for (WordRule rule : subject.wordRules()) {
            if (rule.countsIn(subject.locale())) {
                List<Evidence> found = rule.find(subject.text());
                if (!found.isEmpty() || !rule.find(subject.name()).isEmpty()) {
                    matching += rule.action() == WordRule.Action.MASK ? 0 : 1;
                    evidence.addAll(found);
                    Demand asked = rule.action().demand();
                    demand = asked.compareTo(demand) > 0 ? asked : demand;
                }
            }
        }
        return new Finding(matching, demand, evidence);
    }
}
