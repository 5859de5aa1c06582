package io.klartext.purge;

import io.klartext.platform.event.EventSequencer;
import io.klartext.platform.event.GatheringTask;
import io.klartext.platform.event.SequenceListener;
import io.klartext.platform.kernel.Clock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Purges what changes made outdated, on one server at a time, and announces the changes. */
@Singleton
class Purger implements SequenceListener {
    private static final Logger LOG = Logger.getLogger(Purger.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final PurgeConfig config;
    private final PurgeRequests cache;
    private final PurgePosition position;
    private final EventSequencer sequencer;
    private final Clock clock;

    /** Apart from purging, which a slow cache holds up. */
    private final GatheringTask announcing =
            new GatheringTask("Changes could not be announced", this::announceUnpurged);

    private final SecondPurges second = new SecondPurges();
    private final Semaphore wanted = new Semaphore(0);
    private volatile Thread thread;

    Purger(PurgeConfig config, PurgeRequests cache, PurgePosition position, EventSequencer sequencer, Clock clock) {
        this.config = config;
        this.cache = cache;
        this.position = position;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (cache.isEnabled()) {
            position.enable();
            thread = new Thread(this::run, "purger");
            thread.setDaemon(true);
            thread.start();
        } else {
            position.disable();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            running.join();
            purgeAgain(Instant.MAX);
        }
    }

    @Override
    public void advanced(long sequence) {
        if (thread != null) {
            wanted.release();
            announcing.wake();
        }
    }

    private void run() {
        while (thread != null) {
            try {
                wanted.acquire();
                wanted.drainPermits();
                purgeAll();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (thread != null) {
                    LOG.warnf("The shared cache could not be purged and will be later: %s", e.getMessage());
                }
            }
        }
    }

    /** Purges what is due now, or announces it if it has been due for too long. */
    void purgeAll() throws InterruptedException {
        purgeAgain(clock.now());
        Optional<PurgePosition.Due> due = position.claim(clock.now(), LEASE);
        while (due.isPresent() && purge(due.get())) {
            Thread.sleep(config.every().toMillis());
            due = position.claim(clock.now(), LEASE);
        }
        announceUnpurged();
    }

    private void announceUnpurged() {
        if (position.announceUnpurged(clock.now().minus(config.announceAfter()))) {
            sequencer.announce();
        }
    }

    private boolean purge(PurgePosition.Due due) throws InterruptedException {
        try {
            cache.purge(due.groups());
        } catch (IOException | RuntimeException e) {
            postpone(due, e);
            return false;
        }
        position.advance(due);
        sequencer.announce();
        second.add(due.groups(), clock.now());
        return true;
    }

    private void purgeAgain(Instant until) throws InterruptedException {
        List<String> groups = second.due(until);
        try {
            cache.purge(groups);
        } catch (IOException | RuntimeException e) {
            second.add(groups, clock.now());
        }
    }

    private void postpone(PurgePosition.Due due, Exception cause) {
        Instant now = clock.now();
        Instant next = now.plus(pause(due.pendingSince(), now));
        position.postpone(due, next);
        LOG.warnf("The purge of changes from %d on failed, and is tried again at %s: %s", due.after() + 1, next, cause);
    }

    /** Doubles with each attempt. */
    private static Duration pause(Instant pendingSince, Instant now) {
        Duration pending = Duration.between(pendingSince, now);
        if (pending.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return pending.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pending;
    }
}
