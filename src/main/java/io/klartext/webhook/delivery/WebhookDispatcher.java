package io.klartext.webhook.delivery;

import io.klartext.platform.event.SequenceListener;
import io.klartext.webhook.sending.ClaimedDelivery;
import io.klartext.webhook.sending.DeliverySending;
import io.klartext.webhook.sending.Outcome;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Makes and sends deliveries when there are changes, when a retry is due, and when an attempt has ended. The feed of changes
 * calls it at least once a second.
 */
@Singleton
class WebhookDispatcher implements SequenceListener {
    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);

    private final FanOut fanOut;
    private final Deliveries deliveries;
    private final DeliverySending sending;
    private final DisabledMailing mailing;
    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();

    WebhookDispatcher(FanOut fanOut, Deliveries deliveries, DeliverySending sending, DisabledMailing mailing) {
        this.fanOut = fanOut;
        this.deliveries = deliveries;
        this.sending = sending;
        this.mailing = mailing;
    }

    @Override
    public void advanced(long sequence) {
        wake();
    }

    private void wake() {
        if (wanted.getAndIncrement() == 0) {
            Infrastructure.getDefaultExecutor().execute(this::run);
        }
    }

    private void run() {
        int known;
        do {
            known = wanted.get();
            try {
                for (UUID webhook : fanOut.webhooksBehind()) {
                    fanOut.advance(webhook);
                }
                sendDue();
            } catch (RuntimeException e) {
                LOG.warnf("Webhooks could not be delivered and will be later: %s", e.getMessage());
            }
        } while (!wanted.compareAndSet(known, 0));
    }

    private void sendDue() {
        int free = DeliverySending.MAX_IN_FLIGHT - inFlight.get();
        List<ClaimedDelivery> claimed = free > 0 ? deliveries.claim(free) : List.of();
        for (ClaimedDelivery delivery : claimed) {
            inFlight.incrementAndGet();
            Infrastructure.getDefaultExecutor().execute(() -> send(delivery));
        }
    }

    private void record(ClaimedDelivery delivery, Outcome outcome) {
        if (deliveries.record(delivery, outcome)) {
            mailing.send(delivery.webhookId());
        }
    }

    private void send(ClaimedDelivery delivery) {
        sending.send(delivery)
                .thenAcceptAsync(outcome -> record(delivery, outcome), Infrastructure.getDefaultExecutor())
                .whenComplete((nothing, error) -> {
                    inFlight.decrementAndGet();
                    if (error != null) {
                        // The lease ends, then it is sent again.
                        LOG.warnf("An attempt could not be recorded: %s", error.getMessage());
                    }
                    wake();
                });
    }
}
