package io.klartext.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What a comment has that concerns moderators: what speaks against it, and who looks at it or did. */
@Embeddable
public class Attention {
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

    /** So many rules speak against it. */
    public void suspect(int rules) {
        suspicion = rules;
    }

    /** Whether another moderator has it on the desk. */
    public boolean isLeasedToOther(UUID moderator, Instant now) {
        return leasedUntil != null && now.isBefore(leasedUntil) && !moderator.equals(leasedBy);
    }

    /** The moderator has it until then. */
    public void lease(UUID moderator, Instant until) {
        leasedBy = moderator;
        leasedUntil = until;
    }

    /** No moderator has it. */
    public void endLease() {
        leasedBy = null;
        leasedUntil = null;
    }

    /** A moderator has decided something on it, and has it no more. */
    public void review() {
        reviewed = true;
        endLease();
    }

    /** Nobody has looked at what it says now. */
    void renew() {
        reviewed = false;
    }

    /** A reader has reported it. */
    public void report(int weight, Instant now) {
        reports++;
        reportWeight += weight;
        reportedSince = reportedSince == null ? now : reportedSince;
    }

    /** What was reported is answered; whether anything was. */
    public boolean answerReports() {
        boolean reported = reports > 0;
        reports = 0;
        reportWeight = 0;
        reportedSince = null;
        return reported;
    }

    /** What its open reports weigh together. */
    public int reportWeight() {
        return reportWeight;
    }
}
