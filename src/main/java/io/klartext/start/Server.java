package io.klartext.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;

/** Runs the server until it is stopped. Prints the first steps after all other output of the start. */
@Singleton
@Unremovable
public class Server implements QuarkusApplication {
    private final Banner banner;

    Server(Banner banner) {
        this.banner = banner;
    }

    @Override
    public int run(String... arguments) {
        banner.show();
        Quarkus.waitForExit();
        return 0;
    }
}
