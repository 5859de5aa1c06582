package io.klartext.start;

import io.klartext.backup.BackupCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server, or runs the command that the arguments name. */
@QuarkusMain
public final class Main {
    Main() {}

    /** Ends with status 1 if a command fails. */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(Server.class, arguments);
        } else {
            System.exit(BackupCommand.run(arguments));
        }
    }
}
