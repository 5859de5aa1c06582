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
            union select name from comment where staff_key_id is not null and name is not null limit 10000""");

    private final Queries database;
    private final CommentConfig config;
    private final Clock clock;

    private volatile Names names = new Names(Set.of(), Instant.MIN);

    ReservedNames(Queries database, CommentConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Names(Set<String> folded, Instant readAt) {}

    /** Whether a name is reserved. The names of the newsroom are read at most once a minute. */
    boolean contains(String name) {
        return current().folded().contains(folded(name));
    }

    private Names current() {
        Instant now = clock.now();
        Names known = names;
        if (known.readAt().isBefore(now.minus(READ_EVERY)) || known.readAt().isAfter(now)) {
            known = new Names(read(), now);
            names = known;
        }
        return known;
    }

    private Set<String> read() {
        List<String> staff = database.list(STAFF, String.class);
        return Stream.of(config.reservedNames().stream(), config.staffName().stream(), staff.stream())
                .flatMap(names -> names)
                .map(ReservedNames::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String name) {
        return letters(LOOKALIKES.getSkeleton(letters(name)));
    }

    private static String letters(String name) {
        return IGNORED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
