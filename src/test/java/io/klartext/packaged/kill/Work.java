package io.klartext.packaged.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One kind of work that is under way when the server is killed, and that is repeated afterwards. */
abstract class Work<T extends Attempt> {
    private final AtomicInteger next = new AtomicInteger();
    private final List<T> attempts = new CopyOnWriteArrayList<>();

    /** The attempt of that number, from 0 on. */
    abstract T attempt(int number);

    /** What was answered is there, and what is there is whole. */
    abstract void checkAfterKill(PackagedApplication server);

    /** Everything is there once. Returns the changes that the change log has to tell of, by subject and in order. */
    abstract Map<String, List<String>> checkAfterRepetition(PackagedApplication server);

    void carryOutNext(PackagedApplication server) {
        T attempt = attempt(next.getAndIncrement());
        attempts.add(attempt);
        attempt.carryOut(server);
    }

    /** While there is nothing to do. */
    static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }

    void repeat(PackagedApplication server) {
        attempts.forEach(attempt -> attempt.carryOut(server));
    }

    List<T> attempts() {
        return attempts;
    }

    List<T> answered() {
        return attempts.stream().filter(Attempt::isAnswered).toList();
    }

    static String id(JsonNode thing) {
        return thing.get("id").asText();
    }
}
