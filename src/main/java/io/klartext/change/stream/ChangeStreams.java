package io.klartext.change.stream;

import io.klartext.change.Change;
import io.klartext.change.ChangeFilter;
import io.klartext.change.ChangePage;
import io.klartext.change.ChangeReading;
import io.klartext.change.RecentChanges;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.PageRequest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens streams. A stream begins with the missed changes, page by page as fast as the client reads, and continues with
 * new ones.
 */
@Singleton
class ChangeStreams implements MeterBinder {
    private final ChangeReading reading;
    private final RecentChanges tail;
    private final StreamConfig config;
    private final AtomicInteger open = new AtomicInteger();

    ChangeStreams(ChangeReading reading, RecentChanges tail, StreamConfig config) {
        this.reading = reading;
        this.tail = tail;
        this.config = config;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("klartext.streams.open", open, AtomicInteger::doubleValue)
                .description("Open streams of changes")
                .register(registry);
    }

    /**
     * A stream of the changes that follow a number. It begins with a {@code reset} if some of them are no longer kept.
     *
     * @param after the number; null for now
     * @throws Failure.Busy if too many streams are open
     */
    Multi<StreamEvent> open(ChangeFilter filter, Long after) {
        if (open.incrementAndGet() > config.maxOpen()) {
            open.decrementAndGet();
            throw new Failure.Busy("Too many streams are open. Try again shortly.");
        }
        return events(filter, after).onTermination().invoke(open::decrementAndGet);
    }

    private Multi<StreamEvent> events(ChangeFilter filter, Long after) {
        if (after == null) {
            // The number is read before the first byte is sent, so that the client misses no later change.
            return reading.last().onItem().transformToMulti(last -> begun(live(filter, last)));
        }
        return begun(resumed(filter, after)
                .onFailure(Failure.Expired.class)
                .recoverWithMulti(expired -> anew(filter, ((Failure.Expired) expired).after())));
    }

    private static Multi<StreamEvent> begun(Multi<StreamEvent> events) {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(StreamEvent.HEARTBEAT), events);
    }

    private Multi<StreamEvent> anew(ChangeFilter filter, long after) {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(StreamEvent.reset(after)), resumed(filter, after));
    }

    private Multi<StreamEvent> resumed(ChangeFilter filter, long after) {
        if (tail.holds(after)) {
            return live(filter, after);
        }
        AtomicLong position = new AtomicLong(after);
        Multi<StreamEvent> missed = Multi.createBy()
                .repeating()
                .uni(() -> reading.page(filter, position.get(), PageRequest.MAX_LIMIT)
                        .invoke(page -> position.set(page.after())))
                .whilst(ChangePage::more)
                .onItem()
                .transformToIterable(page -> events(page.items()));
        return Multi.createBy()
                .concatenating()
                .streams(missed, Multi.createFrom().deferred(() -> live(filter, position.get())));
    }

    /** Ends when its time is over, or when its queue is full: the client resumes. */
    private Multi<StreamEvent> live(ChangeFilter filter, long after) {
        return Multi.createFrom()
                .<List<StreamEvent>>emitter(
                        emitter -> new LiveStream(
                                        emitter, filter.predicate().and(change -> change.sequence() > after), tail)
                                .begin(after, config),
                        LiveStream.QUEUE)
                .onItem()
                .transformToIterable(events -> events);
    }

    private static List<StreamEvent> events(List<Change> changes) {
        return changes.stream().map(StreamEvent::of).toList();
    }
}
