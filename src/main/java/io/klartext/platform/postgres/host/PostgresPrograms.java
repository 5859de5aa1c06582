package io.klartext.platform.postgres.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of an unpacked PostgreSQL. They run as a user that PostgreSQL accepts, and write to one output file. */
public record PostgresPrograms(Path directory, Unprivileged user, Path output) {
    public static PostgresPrograms in(Path home, Path unpacked) {
        Path directory = unpacked.resolve("bin");
        Unprivileged user = Unprivileged.ableToRun(directory.resolve("postgres"));
        return new PostgresPrograms(directory, user, home.resolve("setup.log"));
    }

    public List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(directory.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Redirects the output to a file: the server would inherit a pipe and keep it open. */
    public Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // Messages are English, whichever locales are installed.
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
