package io.klartext.webhook.sending;

import java.time.Duration;

/**
 * The result of one attempt.
 *
 * @param status the status of the answer; null if there was none
 * @param answer the beginning of the answer
 * @param error why there was no answer
 * @param retryAfter how long the endpoint has asked to wait; null if it has not
 */
public record Outcome(Integer status, Duration took, String answer, String error, Duration retryAfter) {
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    static Outcome failed(Duration took, String error) {
        return new Outcome(null, took, null, error, null);
    }

    public boolean isDelivered() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the endpoint refuses all further deliveries. */
    public boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether the endpoint is overloaded, so that its other deliveries wait as well. */
    public boolean isThrottled() {
        return status != null && (status == TOO_MANY || status == 502 || status == 503 || status == 504);
    }
}
