package io.klartext.change.stream;

import io.klartext.change.Change;
import io.klartext.change.RecentChanges;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The part of a stream in which changes are sent as they happen. */
class LiveStream implements RecentChanges.Follower {
    /** The number of batches of changes that may wait for a client. With one more the stream ends. */
    static final int QUEUE = 256;

    private final MultiEmitter<? super List<StreamEvent>> emitter;
    private final Predicate<Change> filter;
    private final RecentChanges tail;

    LiveStream(MultiEmitter<? super List<StreamEvent>> emitter, Predicate<Change> filter, RecentChanges tail) {
        this.emitter = emitter;
        this.filter = filter;
        this.tail = tail;
    }

    void begin(long after, StreamConfig config) {
        ScheduledExecutorService timer = Infrastructure.getDefaultWorkerPool();
        long heartbeat = config.heartbeat().toMillis();
        ScheduledFuture<?> heartbeats = timer.scheduleAtFixedRate(
                () -> emitter.emit(List.of(StreamEvent.HEARTBEAT)), heartbeat, heartbeat, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> end =
                timer.schedule(emitter::complete, config.lastFor().toMillis(), TimeUnit.MILLISECONDS);
        emitter.onTermination(() -> {
            tail.leave(this);
            heartbeats.cancel(false);
            end.cancel(false);
        });
        if (!tail.follow(after, this)) {
            emitter.complete();
        }
    }

    @Override
    public void changed(List<Change> changes) {
        List<StreamEvent> wanted =
                changes.stream().filter(filter).map(StreamEvent::of).toList();
        if (!wanted.isEmpty()) {
            emitter.emit(wanted);
        }
    }

    @Override
    public void lost() {
        emitter.complete();
    }
}
