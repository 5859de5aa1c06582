package io.klartext.comment.submission;

import com.ibm.icu.text.SpoofChecker;
import io.klartext.comment.CommentConfig;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that readers may not use: the configured ones, those of moderators and authors, and those under which the
 * newsroom has replied. Case, accents, spaces, punctuation and letters that look alike (UTS #39) make no difference.
 */
@Singleton
class ReservedNames {
    private static final Duration READ_EVERY = Duration.ofMinutes(1);
    private static final SpoofChecker LOOKALIKES = new SpoofChecker.Builder().build();
    private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}]++");

    private static final Sql STAFF = Sql.of("""
            select name from moderator_name
            union select name from author_name
            union select name from comment where staff_key_id is not null and name is not null""");

    private final Queries database;
    private final CommentConfig config;
    private final Clock clock;

    private final Lock reading = new ReentrantLock();
    private volatile Names names = new Names(Set.of(), Instant.MIN);

    ReservedNames(Queries database, CommentConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Names(Set<String> folded, Instant readAt) {}

    /** Whether a name is reserved. The names of the newsroom are read at most once a minute. */
    boolean contains(String name) {
        Set<String> reserved = current().folded();
        return foldings(name).anyMatch(reserved::contains);
    }

    /** While one request reads the names anew, others use the former ones. */
    private Names current() {
        Names known = names;
        if (isFresh(known)) {
            return known;
        }
        if (known.readAt().equals(Instant.MIN)) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return known;
        }
        try {
            if (!isFresh(names)) {
                Instant now = clock.now();
                names = new Names(read(), now);
            }
            return names;
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Names known) {
        Instant now = clock.now();
        return !known.readAt().isAfter(now) && known.readAt().isAfter(now.minus(READ_EVERY));
    }

    private Set<String> read() {
        List<String> staff = database.list(STAFF, String.class);
        return Stream.of(config.reservedNames().stream(), config.staffName().stream(), staff.stream())
                .flatMap(names -> names)
                .flatMap(ReservedNames::foldings)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Two forms of a name, because a capital I looks like a small l, and a small i does not. */
    private static Stream<String> foldings(String name) {
        String letters = letters(name);
        return Stream.of(letters, letters.toLowerCase(Locale.ROOT))
                .map(LOOKALIKES::getSkeleton)
                .map(skeleton -> letters(skeleton).toLowerCase(Locale.ROOT));
    }

    private static String letters(String name) {
        return IGNORED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    }
}
