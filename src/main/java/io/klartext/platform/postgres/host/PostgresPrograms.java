package io.klartext.platform.postgres.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of one unpacked PostgreSQL, run as a user they accept, with one file for what they say. */
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

    /** With a file as output, because the server would inherit a pipe and keep it open. */
    public Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // Messages in English, and no dependence on locales this machine may not have.
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
