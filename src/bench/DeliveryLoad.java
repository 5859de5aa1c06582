import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Load by wrk and pgbench, each with 16 connections from one thread for a few seconds. */
final class DeliveryLoad {
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 4;
    private static final int WARM = 100_000;
    private static final int MOST_ROUNDS_TO_WARM = 10;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern SLOWEST_PERCENT = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern TRANSACTIONS = Pattern.compile("tps = ([\\d.]+)");

    /** Requests a second, and the milliseconds in which all but one of a hundred were answered. */
    record Rate(double perSecond, double slowestMillis) {}

    private final Path work;

    DeliveryLoad(Path work) {
        this.work = work;
    }

    /** Runs until both sides are warm, which a number of requests decides and not a time, and takes the last run. */
    Rate http(String url, String... headers) throws Exception {
        warm(url, headers);
        return wrk(url, headers);
    }

    /** Sends so many requests that Java has compiled the code for them, but for at most 40 seconds. */
    void warm(String url, String... headers) throws Exception {
        double sent = 0;
        for (int round = 0; sent < WARM && round < MOST_ROUNDS_TO_WARM; round++) {
            sent += wrk(url, headers).perSecond() * SECONDS;
        }
    }

    /** One run of a few seconds. */
    Rate once(String url) throws Exception {
        return wrk(url);
    }

    /** One run of a few seconds of what a script of wrk requests. All answers must have a status of success. */
    Rate scripted(String url, int connections, String script) throws Exception {
        Path file = Files.writeString(work.resolve("requests.lua"), script);
        return wrk(url, connections, List.of("-s", file.toString()), true);
    }

    private Rate wrk(String url, String... headers) throws Exception {
        List<String> options =
                Stream.of(headers).flatMap(header -> Stream.of("-H", header)).toList();
        return wrk(url, CONNECTIONS, options, headers.length == 0);
    }

    private Rate wrk(String url, int connections, List<String> options, boolean allSucceed) throws Exception {
        List<String> command = Stream.of(
                        Stream.of("wrk", "-t1", "-c" + connections, "-d" + SECONDS + "s", "--latency"),
                        options.stream(),
                        Stream.of(url))
                .flatMap(part -> part)
                .toList();
        String output = DeliveryServer.run(work, Map.of(), command);
        if (output.contains("Non-2xx") && allSucceed) {
            throw new IllegalStateException(url + " was refused: " + output);
        }
        Matcher slowest = matched(SLOWEST_PERCENT, output);
        return new Rate(
                Double.parseDouble(matched(RATE, output).group(1)),
                Double.parseDouble(slowest.group(1)) * millis(slowest.group(2)));
    }

    /** How often per second the statements, prepared, can be executed one after another. */
    double sql(DeliveryServer server, List<String> statements) throws Exception {
        Path script = Files.writeString(work.resolve("statement.sql"), String.join(";\n", statements) + ";\n");
        String output = DeliveryServer.run(
                work,
                Map.of("PGPASSWORD", server.databasePassword()),
                List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c" + CONNECTIONS,
                        "-j1",
                        "-T" + SECONDS,
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(server.databasePort()),
                        "-U",
                        "klartext",
                        "klartext"));
        return Double.parseDouble(matched(TRANSACTIONS, output).group(1));
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
    }

    private static Matcher matched(Pattern pattern, String output) throws IOException {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IOException("not understood: " + output);
        }
        return matcher;
    }
}
