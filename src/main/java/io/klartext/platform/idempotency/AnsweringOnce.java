package io.klartext.platform.idempotency;

import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Carries a request out once and gives every repetition the same answer for {@value #HOURS} hours. Of equal requests at
 * the same time, on whichever servers, one is carried out and the others are refused at once: one that waited would keep
 * a connection from those that have work to do.
 */
@Singleton
public class AnsweringOnce {
    private static final int HOURS = 24;
    private static final Duration KEPT_FOR = Duration.ofHours(HOURS);

    private final KeptAnswers answers;
    private final Queries database;
    private final Clock clock;

    AnsweringOnce(KeptAnswers answers, Queries database, Clock clock) {
        this.answers = answers;
        this.database = database;
        this.clock = clock;
    }

    /** The answer, and whether it was given before. */
    public record Outcome(KeptAnswer answer, boolean replayed) {}

    /**
     * The answer that was kept, or else that of the work, whose effects and answer are stored together. If it fails,
     * neither is.
     *
     * @throws Failure.InProgress if an equal request is being carried out
     * @throws Failure.KeyReused if the key came with another request before
     */
    @Transactional(rollbackOn = Exception.class)
    public Outcome answer(KeyedRequest request, Callable<KeptAnswer> work) throws Exception {
        if (!database.tryLock(request.lock())) {
            throw new Failure.InProgress();
        }
        Instant now = clock.now();
        Optional<KeptAnswer> kept = answers.find(request, now.minus(KEPT_FOR));
        if (kept.isPresent()) {
            return new Outcome(kept.get(), true);
        }
        KeptAnswer answer = work.call();
        answers.keep(request, answer, now);
        return new Outcome(answer, false);
    }

    /** Deletes some of those whose time is over; how many. */
    @Transactional
    public int forget(int batch) {
        return answers.delete(clock.now().minus(KEPT_FOR), batch);
    }
}
