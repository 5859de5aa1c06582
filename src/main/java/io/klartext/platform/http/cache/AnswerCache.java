package io.klartext.platform.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.klartext.platform.event.ChangeListener;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps rendered answers in memory, up to a number of bytes. A change of a group removes its answers at once. An answer
 * that was read from the database before the change and arrives afterwards is not kept.
 */
@Singleton
class AnswerCache implements ChangeListener {
    private static final int REMEMBERED_CHANGES = 10_000;

    private final CacheConfig config;
    private final Clock clock;
    private final Cache<String, CachedAnswer> answers;
    private final Map<String, Set<String>> keysOfGroup = new ConcurrentHashMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private long generation;
    private volatile long confirmedNanos =
            System.nanoTime() - Duration.ofDays(1).toNanos();

    AnswerCache(CacheConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((String key, CachedAnswer answer) -> key.length() * 2 + answer.weight())
                .executor(Runnable::run)
                .evictionListener((String key, CachedAnswer answer, RemovalCause cause) -> unindex(key, answer))
                .build();
    }

    private record Change(long generation, Set<String> groups) {}

    /** The number of changes so far. Take it before the first query of an answer. */
    synchronized long generation() {
        return generation;
    }

    /** The answer for the key; null if there is none, or if it may be outdated. */
    CachedAnswer find(String key) {
        CachedAnswer answer = answers.getIfPresent(key);
        return answer != null && isTrusted() && isCurrent(answer) ? answer : null;
    }

    private boolean isCurrent(CachedAnswer answer) {
        return answer.until().equals(Instant.MAX) || clock.now().isBefore(answer.until());
    }

    /** Whether this server is known to have received all changes within the last lease. */
    boolean isTrusted() {
        return config.enabled()
                && System.nanoTime() - confirmedNanos < config.lease().toNanos();
    }

    @Override
    public void confirmed(long nanos) {
        confirmedNanos = nanos;
    }

    /** Keeps an answer that was read at that generation, unless one of its groups has changed since then. */
    void put(String key, long readAt, CachedAnswer answer) {
        // compute is atomic for each key, so that the entry and the index of groups change together.
        answers.asMap().compute(key, (same, former) -> {
            unindex(key, former);
            index(key, answer);
            return answer;
        });
        if (hasChanged(answer.groups(), readAt)) {
            remove(key);
        }
    }

    /** Also true if the list of changes does not reach back that far. */
    private synchronized boolean hasChanged(Set<String> groups, long since) {
        if (generation - since > changes.size()) {
            return true;
        }
        for (Change change : changes) {
            if (change.generation() <= since) {
                return false;
            }
            if (change.groups().isEmpty() || change.groups().stream().anyMatch(groups::contains)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void changed(Collection<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        remember(Set.copyOf(groups));
        for (String group : groups) {
            Set<String> keys = keysOfGroup.get(group);
            if (keys != null) {
                keys.forEach(this::remove);
            }
        }
    }

    @Override
    public void missedChanges() {
        remember(Set.of());
        answers.asMap().keySet().forEach(this::remove);
    }

    /** An empty set stands for all groups. */
    private synchronized void remember(Set<String> groups) {
        changes.addFirst(new Change(++generation, groups));
        if (changes.size() > REMEMBERED_CHANGES) {
            changes.removeLast();
        }
    }

    private void remove(String key) {
        answers.asMap().computeIfPresent(key, (same, former) -> {
            unindex(key, former);
            return null;
        });
    }

    private void index(String key, CachedAnswer answer) {
        for (String group : answer.groups()) {
            keysOfGroup.compute(group, (name, keys) -> {
                Set<String> all = keys == null ? ConcurrentHashMap.newKeySet() : keys;
                all.add(key);
                return all;
            });
        }
    }

    private void unindex(String key, CachedAnswer answer) {
        if (answer == null) {
            return;
        }
        for (String group : answer.groups()) {
            keysOfGroup.computeIfPresent(group, (name, keys) -> {
                keys.remove(key);
                return keys.isEmpty() ? null : keys;
            });
        }
    }
}
