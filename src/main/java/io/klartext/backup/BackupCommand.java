package io.klartext.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.klartext.platform.postgres.CommandDatabase;
import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;

/** The commands {@code backup FILE} and {@code restore FILE}, which use the configuration of the server. */
public final class BackupCommand {
    private static final String USAGE =
            "Klartext knows the commands \"backup FILE\" and \"restore FILE\". Without a command it starts the server.";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final PrintStream out;

    private BackupCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command, prints one sentence about it and returns the exit status. */
    public static int run(String... arguments) {
        try {
            new BackupCommand(System.out).execute(arguments);
            return 0;
        } catch (BackupRefused | DatabaseUnavailable e) {
            System.err.println(e.getMessage());
        } catch (FlywayException | SQLException e) {
            System.err.println("The database refused: " + e.getMessage().strip());
        } catch (IOException e) {
            System.err.println("The file cannot be read or written: " + e);
        }
        return 1;
    }

    private void execute(String... arguments) throws IOException, SQLException {
        if (arguments.length != 2) {
            throw new BackupRefused(USAGE);
        }
        Path file = Path.of(arguments[1]).toAbsolutePath().normalize();
        switch (arguments[0]) {
            case "backup" -> backUp(file);
            case "restore" -> restore(file);
            default -> throw new BackupRefused(USAGE);
        }
    }

    private void backUp(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " exists already.");
        }
        try (CommandDatabase database = CommandDatabase.existing(data(), BackupCommand::setting)) {
            BackupContents contents = new BackingUp(database, originals(), JSON).write(file);
            out.println("Saved " + described(contents) + " in " + file + ".");
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(file, JSON);
                CommandDatabase database = CommandDatabase.created(data(), BackupCommand::setting)) {
            new Restoring(database, originals()).restore(backup);
            out.println("Restored " + described(backup.contents()) + " of "
                    + backup.contents().createdAt() + ".");
        }
    }

    private static String described(BackupContents contents) {
        String rows = contents.rows() + " rows of " + contents.tables().size() + " tables";
        return contents.originals() == null
                ? rows + " (the originals are in a bucket)"
                : rows + " and " + contents.originals() + " originals";
    }

    private static Path data() {
        return Path.of(Optional.ofNullable(setting("klartext.data")).orElse("data"));
    }

    private static OriginalFiles originals() {
        if (setting("klartext.storage.s3.bucket") != null) {
            return null;
        }
        Path root = Optional.ofNullable(setting("klartext.storage.directory"))
                .map(Path::of)
                .orElseGet(() -> data().resolve("assets"));
        return new OriginalFiles(root.toAbsolutePath().normalize());
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig()
                .getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }
}
