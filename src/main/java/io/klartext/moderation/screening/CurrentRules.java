package io.klartext.moderation.screening;

import io.klartext.moderation.policy.NumberedPolicy;
import io.klartext.moderation.policy.Policies;
import io.klartext.moderation.rule.BlockList;
import io.klartext.moderation.rule.BlockRules;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.rule.WordRules;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The current rules and policies, in memory. Each screening reads their version from the database and requests that
 * version, so that a change on any server is effective from the next comment on.
 */
@Singleton
class CurrentRules {
    private static final int MOST_POLICIES = 10_000;

    private final WordRules wordRules;
    private final BlockRules blockRules;
    private final Policies policies;
    private volatile Loaded latest;

    CurrentRules(WordRules wordRules, BlockRules blockRules, Policies policies) {
        this.wordRules = wordRules;
        this.blockRules = blockRules;
        this.policies = policies;
    }

    /** A compiled word rule and its expiry. */
    private record TimedWordRule(WordRule rule, Instant expiresAt) {
        private boolean isValid(Instant now) {
            return expiresAt == null || expiresAt.isAfter(now);
        }
    }

    /** The rules, which were read after the version and are therefore not older than it. */
    final class Loaded {
        private final long version;
        private final List<TimedWordRule> words;
        private final BlockList blocks;
        private final Map<UUID, NumberedPolicy> ofArticles = new ConcurrentHashMap<>();

        private Loaded(long version, List<TimedWordRule> words, BlockList blocks) {
            this.version = version;
            this.words = words;
            this.blocks = blocks;
        }

        List<WordRule> words(Instant now) {
            return words.stream()
                    .filter(word -> word.isValid(now))
                    .map(TimedWordRule::rule)
                    .toList();
        }

        BlockList blocks() {
            return blocks;
        }

        NumberedPolicy policy(UUID article) {
            if (ofArticles.size() >= MOST_POLICIES) {
                ofArticles.clear();
            }
            return ofArticles.computeIfAbsent(article, policies::find);
        }
    }

    /** The rules and policies of that version, or of a later one. */
    Loaded at(long version) {
        Loaded known = latest;
        if (known == null || known.version < version) {
            known = load(version);
            latest = known;
        }
        return known;
    }

    private Loaded load(long version) {
        List<TimedWordRule> words = wordRules.all().stream()
                .map(stored -> new TimedWordRule(stored.rule(), stored.expiresAt()))
                .toList();
        return new Loaded(version, words, blockRules.blockList());
    }
}
