package io.klartext.moderation.screening;

import io.klartext.moderation.rule.BlockRules;
import io.klartext.moderation.rule.WordRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

/**
 * Counts hits of rules once the comment is stored, in a short transaction of their own: comments that match the same rule do
 * not wait for the storing of each other.
 */
@Singleton
class RuleHitCounting {
    private final WordRules wordRules;
    private final BlockRules blockRules;

    RuleHitCounting(WordRules wordRules, BlockRules blockRules) {
        this.wordRules = wordRules;
        this.blockRules = blockRules;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleHits hits) {
        if (!hits.rules().isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                wordRules.countHits(hits.rules());
                blockRules.countHits(hits.rules());
            });
        }
    }
}
