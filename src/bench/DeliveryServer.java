import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged server in a process of its own, with its embedded PostgreSQL, and the settings that the guide to operations
 * gives for small machines.
 */
final class DeliveryServer implements AutoCloseable {
    static final String KEY = "klartext-bench-admin-key-0001";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^ ]*:(\\d+)");
    private static final Pattern DATABASE = Pattern.compile("PostgreSQL \\S+ ready on port (\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private final Path log;
    private final Process process;
    private final double secondsToReady;

    private DeliveryServer(Path work, Map<String, String> environment) throws Exception {
        data = work.resolve("data");
        log = Files.createTempFile(work, "server", ".log");
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:ReservedCodeCacheSize=96m",
                        "-Xss512k",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "8");
        builder.environment().put("KLARTEXT_DATA", data.toString());
        builder.environment().put("KLARTEXT_ADMIN_KEY", KEY);
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        for (String quota : List.of("MANAGEMENT", "MANAGEMENT_PER_NETWORK", "SEARCH")) {
            builder.environment().put("KLARTEXT_LIMITS_" + quota, "0");
        }
        process = builder.start();
        awaitReady(begin + PATIENCE.toNanos());
        secondsToReady = (System.nanoTime() - begin) / 1e9;
    }

    static DeliveryServer start(Path work, Map<String, String> environment) throws Exception {
        return new DeliveryServer(work, environment);
    }

    double secondsToReady() {
        return secondsToReady;
    }

    String url(String path) {
        return "http://127.0.0.1:" + found(LISTENING) + path;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (path.startsWith("/api/v1/manage/")) {
            request.header("Authorization", "Bearer " + KEY);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/klartext", "klartext", databasePassword());
    }

    int databasePort() throws IOException {
        return Integer.parseInt(found(DATABASE));
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres/password")).strip();
    }

    Path databaseLog() {
        return data.resolve("postgres/server.log");
    }

    /** Megabytes of the server's process, its database apart: the proportional set size that Linux counts. */
    double megabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        }
    }

    private String found(Pattern pattern) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(log));
            if (!matcher.find()) {
                throw new IllegalStateException("not in the log yet: " + pattern);
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(long deadline) throws Exception {
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("not ready: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    /** Kills it, so that it cannot clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The output of a program, which must succeed. */
    static String run(Path work, Map<String, String> environment, List<String> command) throws Exception {
        Path output = Files.createTempFile(work, "run", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        String text = Files.readString(output);
        if (exit != 0) {
            throw new IllegalStateException(command + " ended with " + exit + ": " + text);
        }
        return text;
    }
}
