package io.klartext.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** House rules of comments. */
@ConfigMapping(prefix = "klartext.comments")
public interface CommentConfig {
    /** What becomes of new comments. */
    @WithDefault("pre")
    Mode mode();

    /** How long after an article's publication it takes comments; without end if absent. */
    Optional<Duration> closeAfter();

    /** How deep answers to answers go: 1 allows answers to comments, 0 none. */
    @WithDefault("3")
    int maxDepth();

    /** Whether what fills in the member that forms hide is spam. */
    @WithDefault("true")
    boolean honeypot();

    /** How long people need at least from opening the form to sending it; zero asks nobody. */
    @WithDefault("PT0S")
    Duration minTime();

    /** How long after sending it a writer may change a comment; zero lets nobody. */
    @WithDefault("PT15M")
    Duration editWindow();

    /** Names that readers may not use, besides those of moderators and of the newsroom's replies. */
    @WithDefault("Redaktion,Administrator,Admin,Moderation,Moderator")
    Set<String> reservedNames();

    /** The time in which comments are counted against the limits. */
    @WithDefault("PT10M")
    Duration limitWindow();

    /** How many comments one network may send in that time. */
    @WithDefault("20")
    @Min(1)
    int maxPerNetwork();

    /** How many comments one article takes in that time. */
    @WithDefault("300")
    @Min(1)
    int maxPerArticle();

    /** How many reports one network may send in that time. */
    @WithDefault("20")
    @Min(1)
    int maxReportsPerNetwork();

    /** How long it is known where a comment or a report came from; more than seven days are seven. */
    @WithDefault("P7D")
    Duration keepAddressesFor();

    /** The time between two deletions of outdated data, as an ISO 8601 duration. */
    @WithDefault("PT1H")
    Duration cleanEvery();

    /** Whether writers are asked by mail whether the mailbox is theirs. */
    @WithDefault("false")
    boolean verifyEmail();

    /** Where the link in that mail leads: a page that confirms, with <code>{token}</code> in its address. */
    Optional<String> verifyUrl();

    /** How long that link holds. */
    @WithDefault("PT48H")
    Duration verifyWithin();

    /** How long who proved to own a mailbox is known by the token that they got. */
    @WithDefault("P180D")
    Duration trustFor();

    /** Whether each comment takes the solution of a puzzle, which costs the sender's machine some time. */
    @WithDefault("false")
    boolean proofOfWork();

    /** How many hashes such a puzzle takes at most. */
    @WithDefault("100000")
    @Min(1000)
    @Max(10_000_000)
    int proofOfWorkCost();

    /** How long a puzzle can be solved. */
    @WithDefault("PT1H")
    Duration proofOfWorkWithin();

    /** What becomes of new comments. */
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
