import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Learns from the log of PostgreSQL which statements the server executes for a request. */
final class DeliverySql {
    private static final int REQUESTS = 50;

    /** A statement of several lines, and the line with its parameters, if it has any. */
    private static final Pattern EXECUTED = Pattern.compile(
            "ms {2}execute [^:]+: (.*?)\\R(?=\\d{4}-)(?:[^\\n]*? DETAIL: {2}Parameters: ([^\\n]*)\\R)?", Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");

    private DeliverySql() {}

    /**
     * The statements of one request, with its parameters as literals. Jobs of the server execute other statements in the
     * meantime, but not as often.
     */
    static List<String> of(DeliveryServer server, String path) throws Exception {
        Path log = server.databaseLog();
        set(server, "alter system set log_min_duration_statement = 0");
        long from = Files.size(log);
        for (int i = 0; i < REQUESTS; i++) {
            server.get(path);
        }
        set(server, "alter system reset log_min_duration_statement");
        List<String> statements = statements(Files.readString(log).substring((int) from));
        if (statements.isEmpty()) {
            throw new IllegalStateException("no statement in the log for " + path);
        }
        return statements;
    }

    private static void set(DeliveryServer server, String setting) throws SQLException, IOException, InterruptedException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private static List<String> statements(String log) {
        Map<String, List<String>> executions = new LinkedHashMap<>();
        Matcher executed = EXECUTED.matcher(log);
        while (executed.find()) {
            executions
                    .computeIfAbsent(executed.group(1), sql -> new ArrayList<>())
                    .add(executed.group(2) == null ? "" : executed.group(2));
        }
        return executions.entrySet().stream()
                .filter(one -> one.getValue().size() >= REQUESTS)
                .map(one -> withLiterals(one.getKey(), one.getValue().get(0)))
                .toList();
    }

    private static String withLiterals(String sql, String parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        PARAMETER.matcher(parameters).results().forEach(one -> values.put(one.group(1), one.group(2)));
        String whole = Pattern.compile("\\$(\\d+)")
                .matcher(sql)
                .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
        // pgbench would read ":MI" as a variable, and each line as a statement.
        return whole.replace("HH24:MI:SS", "HH24\":\"MI\":\"SS").replace('\n', ' ');
    }
}
