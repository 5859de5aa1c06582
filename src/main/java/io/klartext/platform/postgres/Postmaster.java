package io.klartext.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The content of {@code postmaster.pid}, which PostgreSQL writes while it runs and leaves behind after a crash. */
record Postmaster(List<String> lines) {
    private static final int PID = 0;
    private static final int DIRECTORY = 1;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Postmaster of(Path cluster) throws IOException {
        try {
            return new Postmaster(Files.readAllLines(cluster.resolve("postmaster.pid")));
        } catch (NoSuchFileException e) {
            return new Postmaster(List.of());
        }
    }

    /** The port distinguishes a new server from that of an earlier process, which a crash left behind. */
    boolean isReadyOn(int port) {
        return line(PORT).equals(Integer.toString(port)) && line(STATUS).equals("ready");
    }

    /** The process, unless it has ended or its id now belongs to another program. */
    Optional<ProcessHandle> process() {
        return Optional.of(line(PID))
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> isServer(process.info()));
    }

    private boolean isServer(ProcessHandle.Info info) {
        String command = info.commandLine().or(info::command).orElse("");
        return command.contains("postgres") && (info.commandLine().isEmpty() || command.contains(line(DIRECTORY)));
    }

    private String line(int number) {
        return number < lines.size() ? lines.get(number).strip() : "";
    }
}
