package io.klartext.webhook.delivery;

import io.klartext.platform.event.GatheringTask;
import io.klartext.platform.event.SequenceListener;
import io.klartext.webhook.delivery.Deliveries.Attempt;
import io.klartext.webhook.sending.ClaimedDelivery;
import io.klartext.webhook.sending.DeliverySending;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Makes and sends deliveries when there are changes, when a retry is due, and when attempts have ended. The feed of changes
 * calls it at least once a second. While there is much to do, one transaction records many attempts, and another one
 * leases many deliveries.
 */
@Singleton
class WebhookDispatcher implements SequenceListener {
    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final int RECORDED = 500;

    private final FanOut fanOut;
    private final Deliveries deliveries;
    private final DeliverySending sending;
    private final DisabledMailing mailing;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final Queue<Attempt> ended = new ConcurrentLinkedQueue<>();
    private final GatheringTask making = new GatheringTask("Deliveries could not be made", this::makeAll);
    private final GatheringTask leasing = new GatheringTask("Webhooks could not be delivered", this::recordAndSend);

    WebhookDispatcher(FanOut fanOut, Deliveries deliveries, DeliverySending sending, DisabledMailing mailing) {
        this.fanOut = fanOut;
        this.deliveries = deliveries;
        this.sending = sending;
        this.mailing = mailing;
    }

    @Override
    public void advanced(long sequence) {
        making.wake();
        leasing.wake();
    }

    private void makeAll() {
        while (fanOut.advance()) {
            leasing.wake();
        }
    }

    private void recordAndSend() {
        List<Attempt> batch = nextEnded();
        while (!batch.isEmpty()) {
            record(batch);
            batch = nextEnded();
        }
        Map<UUID, Integer> busy = Map.copyOf(underWay);
        int free = DeliverySending.MAX_IN_FLIGHT
                - busy.values().stream().mapToInt(Integer::intValue).sum();
        List<ClaimedDelivery> claimed = free > 0 ? deliveries.claim(free, busy) : List.of();
        for (ClaimedDelivery delivery : claimed) {
            underWay.merge(delivery.webhookId(), 1, Integer::sum);
            Infrastructure.getDefaultExecutor().execute(() -> send(delivery));
        }
    }

    private List<Attempt> nextEnded() {
        List<Attempt> batch = new ArrayList<>();
        Attempt next = ended.poll();
        while (next != null) {
            batch.add(next);
            next = batch.size() < RECORDED ? ended.poll() : null;
        }
        return batch;
    }

    private void record(List<Attempt> batch) {
        try {
            deliveries.record(batch).forEach(mailing::send);
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                // If one attempt cannot be recorded, the others must still be, or they would be sent again.
                batch.forEach(attempt -> record(List.of(attempt)));
            } else {
                // The lease ends, then it is sent again.
                LOG.warnf("An attempt could not be recorded: %s", e.getMessage());
            }
        }
    }

    private void send(ClaimedDelivery delivery) {
        sending.send(delivery).whenComplete((outcome, error) -> {
            underWay.computeIfPresent(delivery.webhookId(), (id, number) -> number == 1 ? null : number - 1);
            if (error == null) {
                ended.add(new Attempt(delivery, outcome));
            } else {
                LOG.warnf("A delivery could not be sent: %s", error.getMessage());
            }
            leasing.wake();
        });
    }
}
