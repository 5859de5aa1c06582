package io.klartext.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/** The rules for comments. */
@ConfigMapping(prefix = "klartext.comments")
public interface CommentConfig {
    /** How new comments are treated. */
    @WithDefault("pre")
    Mode mode();

    /** How long after its publication an article accepts comments; for ever if absent. */
    Optional<@DurationMin Duration> closeAfter();

    /** How deep replies may be nested: 1 allows replies to comments, 0 none. */
    @WithDefault("3")
    @PositiveOrZero
    int maxDepth();

    /** Whether a comment with a filled honeypot, a member that forms hide, is spam. */
    @WithDefault("true")
    boolean honeypot();

    /** The least time between opening the form and sending it; zero does not check. */
    @WithDefault("PT0S")
    @DurationMin
    Duration minTime();

    /** How long authors may change a comment after sending it; zero forbids it. */
    @WithDefault("PT15M")
    @DurationMin
    Duration editWindow();

    /** Names that readers may not use, besides those of moderators and of the newsroom's replies. */
    @WithDefault("Redaktion,Administrator,Admin,Moderation,Moderator")
    Set<String> reservedNames();

    /** The name of the newsroom, for its comments that give none. */
    Optional<String> staffName();

    /** The window of the rate limits. */
    @WithDefault("PT10M")
    @DurationMin(millis = 1)
    Duration limitWindow();

    /** The number of comments from one IP network in that window. */
    @WithDefault("20")
    @Min(1)
    int maxPerNetwork();

    /** The number of comments on one article in that window. */
    @WithDefault("300")
    @Min(1)
    int maxPerArticle();

    /** The number of reports from one IP network in that window. */
    @WithDefault("20")
    @Min(1)
    int maxReportsPerNetwork();

    /** How long IP addresses are kept, at most seven days. */
    @WithDefault("P7D")
    @DurationMin
    Duration keepAddressesFor();

    /** The time between two deletions of outdated data, as an ISO 8601 duration. */
    @WithDefault("PT1H")
    @DurationMin(millis = 1)
    Duration cleanEvery();

    /** Whether authors get a mail to verify their mailbox. */
    @WithDefault("false")
    boolean verifyEmail();

    /** The URL of the page in that mail, which confirms; it contains <code>{token}</code>. */
    Optional<String> verifyUrl();

    /** How long that link is valid. */
    @WithDefault("PT48H")
    @DurationMin
    Duration verifyWithin();

    /** How long the token of a verified mailbox is valid. */
    @WithDefault("P180D")
    @DurationMin
    Duration trustFor();

    /** Whether each comment needs proof of work: the solution of a challenge. */
    @WithDefault("false")
    boolean proofOfWork();

    /** The largest number of hashes for a challenge. */
    @WithDefault("100000")
    @Min(1000)
    @Max(10_000_000)
    int proofOfWorkCost();

    /** How long a challenge is valid. */
    @WithDefault("PT1H")
    @DurationMin
    Duration proofOfWorkWithin();

    /** How new comments are treated. */
    enum Mode {
        /** They wait for a moderator. */
        PRE,
        /** Those of writers who are not trusted yet wait for a moderator. */
        FIRST_TIME,
        /** They are published at once. */
        POST,
        /** New comments are refused. */
        CLOSED
    }
}
