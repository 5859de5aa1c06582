package io.klartext.platform.postgres.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The exit status and the output of a short command. */
public record CommandResult(int exitCode, String output) {
    private static final int NOT_FOUND = 127;

    public static CommandResult of(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CommandResult(process.onExit().join().exitValue(), output.strip());
        } catch (IOException e) {
            return new CommandResult(NOT_FOUND, e.toString());
        }
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    public String lastLine() {
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
