package io.klartext.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** The part of a comment that only moderators see: suspicion, reports, review and lease. The queue is sorted by it. */
@Embeddable
public class ModerationStatus {
    @SuppressWarnings("UnusedVariable") // The queue reads it, in the database.
    private int suspicion;

    @SuppressWarnings("UnusedVariable") // The queue reads it, in the database.
    private boolean reviewed;

    @Column(name = "leased_by")
    private UUID leasedBy;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    private int reports;

    @Column(name = "report_weight")
    private int reportWeight;

    @Column(name = "reported_since")
    private Instant reportedSince;

    /** Sets the number of rules that speak against the comment. */
    public void suspect(int rules) {
        suspicion = rules;
    }

    /** Whether another moderator holds an unexpired lease. */
    public boolean isLeasedToOther(UUID moderator, Instant now) {
        return leasedUntil != null && now.isBefore(leasedUntil) && !moderator.equals(leasedBy);
    }

    /** Leases the comment to the moderator until then. */
    public void lease(UUID moderator, Instant until) {
        leasedBy = moderator;
        leasedUntil = until;
    }

    /** No moderator has it. */
    public void endLease() {
        leasedBy = null;
        leasedUntil = null;
    }

    /** Marks the comment as reviewed, and ends the lease. */
    public void review() {
        reviewed = true;
        endLease();
    }

    /** Marks the comment as not reviewed, because its text has changed. */
    void renew() {
        reviewed = false;
    }

    /** Adds an open report of that weight. */
    public void report(int weight, Instant now) {
        reports++;
        reportWeight += weight;
        reportedSince = reportedSince == null ? now : reportedSince;
    }

    /** Closes all open reports; returns whether there were any. */
    public boolean answerReports() {
        boolean reported = reports > 0;
        reports = 0;
        reportWeight = 0;
        reportedSince = null;
        return reported;
    }

    /** The sum of the weights of all open reports. */
    public int reportWeight() {
        return reportWeight;
    }
}
