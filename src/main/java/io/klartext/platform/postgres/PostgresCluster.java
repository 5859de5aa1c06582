package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import io.klartext.platform.postgres.host.FileTree;
import io.klartext.platform.postgres.host.PostgresPrograms;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The data directory of the embedded server, with one superuser that owns one database, both called {@code klartext}.
 * The directory gets its final name only when it is complete.
 */
record PostgresCluster(Path home, PostgresPrograms programs) {
    /** The database and its owner. */
    static final String NAME = "klartext";

    Path directory() {
        return directory(home);
    }

    static Path directory(Path home) {
        return home.resolve("cluster");
    }

    /** The log of the server. */
    Path log() {
        return home.resolve("server.log");
    }

    void prepare(String majorVersion, boolean fsync) throws IOException {
        if (Files.isDirectory(directory())) {
            requireVersion(majorVersion);
            programs.user().own(directory());
        } else {
            create(fsync);
        }
        programs.user().own(created(log()));
    }

    private void requireVersion(String majorVersion) throws IOException {
        String found = Files.readString(directory().resolve("PG_VERSION")).strip();
        if (!found.equals(majorVersion)) {
            throw new DatabaseUnavailable("The data in " + directory() + " belong to PostgreSQL " + found
                    + ", but this version of Klartext contains PostgreSQL " + majorVersion
                    + ": back them up with the version of Klartext that wrote them (java -jar quarkus-run.jar backup"
                    + " FILE), and restore the file with this one into an empty directory (restore FILE).");
        }
    }

    private void create(boolean fsync) throws IOException {
        Path unfinished = home.resolve("cluster.new");
        FileTree.delete(unfinished);
        PostgresPassword password = PostgresPassword.in(home);
        password.renew();
        programs.user().own(password.file());
        programs.user().own(Files.createDirectory(unfinished));
        run(initdb(unfinished, password, fsync), "");
        run(
                programs.command("postgres", "--single", "-D", unfinished.toString(), "postgres"),
                "create database " + NAME);
        Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Uses PostgreSQL's builtin locale, so that the sort order does not depend on the operating system. */
    private List<String> initdb(Path target, PostgresPassword password, boolean fsync) {
        List<String> command = programs.command("initdb", "-D", target.toString());
        command.addAll(List.of("--username=" + NAME, "--pwfile=" + password.file(), "--auth=scram-sha-256"));
        command.addAll(List.of("--encoding=UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!fsync) {
            command.add("--no-sync");
        }
        return command;
    }

    private void run(List<String> command, String input) throws IOException {
        Process process = programs.start(command);
        try (Writer stdin = process.outputWriter()) {
            stdin.write(input);
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new DatabaseUnavailable("The database could not be created: see " + programs.output() + ".");
        }
    }

    private static Path created(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createFile(file);
    }
}
