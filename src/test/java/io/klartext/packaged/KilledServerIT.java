package io.klartext.packaged;

import io.klartext.packaged.kill.ChangeLog;
import io.klartext.packaged.kill.Consistency;
import io.klartext.packaged.kill.Round;
import io.klartext.packaged.kill.StoredFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A server is killed while articles are published and imported, pictures uploaded, and comments submitted and decided on.
 * Then everything is repeated. {@code -Dklartext.kill.rounds} kills more often, each time on the data that the kills
 * before left. A failure names its seed, which {@code -Dklartext.kill.seed} takes.
 */
class KilledServerIT {
    private static final int ROUNDS = Integer.getInteger("klartext.kill.rounds", 2);
    private static final long SEED =
            Long.getLong("klartext.kill.seed", ThreadLocalRandom.current().nextInt());

    /** Every second kill hits the database as well. */
    private static final int ROUNDS_PER_DATABASE = 2;

    private static final int KILLS_BEFORE_SWEEPS = 6;

    /** The server is killed when a number of articles between these is imported, or some milliseconds later. */
    private static final int EARLIEST = 5;

    private static final int LATEST = 60;
    private static final int MILLIS = 50;

    private static final Map<String, String> SETTINGS = Map.of(
            "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY,
            "KLARTEXT_COMMENTS_MODE", "post",
            "KLARTEXT_COMMENTS_MAX_PER_NETWORK", "100000",
            "KLARTEXT_COMMENTS_MAX_PER_ARTICLE", "100000",
            "KLARTEXT_LIMITS_MANAGEMENT", "0",
            "KLARTEXT_LIMITS_MANAGEMENT_PER_NETWORK", "0",
            "KLARTEXT_LIMITS_UPLOADS", "0",
            "KLARTEXT_LIMITS_SEARCH", "0");

    private final Random random = new Random(SEED);
    private final ChangeLog log = new ChangeLog();
    private PackagedApplication server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void what_was_answered_is_there_and_what_is_repeated_is_there_once(TestInfo test, TestReporter report)
            throws Exception {
        Path data = PackagedApplicationIT.data(test);
        StoredFiles files = new StoredFiles(data);
        server = PackagedApplication.start(data, SETTINGS);
        for (int number = 1; number <= ROUNDS; number++) {
            String name = "round " + number + ", seed " + SEED;
            try {
                Round round = killed(data, number);
                report.publishEntry(name, round.toString());
                server = PackagedApplication.start(data, SETTINGS);
                check(data, files, round);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(name, e);
            }
        }
    }

    /** Not in every build, because a server begins to sweep a minute after its start. */
    @Test
    @EnabledIfSystemProperty(named = "klartext.kill.rounds", matches = "[0-9]{2,}")
    void files_that_nobody_uploads_again_are_deleted_by_the_sweeps(TestInfo test, TestReporter report)
            throws Exception {
        Path data = PackagedApplicationIT.data(test);
        StoredFiles files = new StoredFiles(data);
        server = PackagedApplication.start(data, SETTINGS);
        for (int number = 1; number <= KILLS_BEFORE_SWEEPS; number++) {
            killed(data, number);
            server = PackagedApplication.start(data, SETTINGS);
        }
        try (PackagedDatabase database = new PackagedDatabase(data)) {
            report.publishEntry("left over", files.leftOver(database).toString());
            files.age(database);
            server.await("swept", () -> files.leftOver(database).isEmpty());
            files.check(database);
        }
    }

    /** A round of work in the middle of which the server was killed. */
    private Round killed(Path data, int number) throws Exception {
        try (PackagedDatabase database = new PackagedDatabase(data)) {
            log.skip(server, database);
        }
        Round round = new Round("q" + number + "x", server);
        int imports = random.nextInt(EARLIEST, LATEST);
        int millis = random.nextInt(MILLIS);
        round.work(server, () -> {
            server.await("in the middle", () -> round.hasBegun() && round.imported() >= imports);
            pause(millis);
            if (number % ROUNDS_PER_DATABASE == 0) {
                PackagedDatabase.kill(data);
                pause(millis);
            }
            server.kill();
        });
        return round;
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void check(Path data, StoredFiles files, Round round) throws Exception {
        try (PackagedDatabase database = new PackagedDatabase(data)) {
            round.checkAfterKill(server);
            Consistency.check(database);
            files.check(database);
            round.repeat(server);
            log.check(server, database, round.checkAfterRepetition(server));
            Consistency.check(database);
            files.check(database);
        }
    }
}
