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
 * Runs a request once and gives every repetition the same answer for {@value #HOURS} hours. If equal requests arrive at
 * the same time, on any server, one runs and the others are refused at once: waiting requests would occupy database
 * connections.
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

    /** The answer, and whether it was stored before. */
    public record Outcome(KeptAnswer answer, boolean replayed) {}

    /**
     * Returns the stored answer, or else runs the work and stores its answer in the same transaction. If the work
     * fails, nothing is stored.
     *
     * @throws Failure.InProgress if an equal request is running
     * @throws Failure.KeyReused if the key was used with a different request
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

    /** Deletes a batch of expired answers and returns their number. */
    @Transactional
    public int forget(int batch) {
        return answers.delete(clock.now().minus(KEPT_FOR), batch);
    }
}
