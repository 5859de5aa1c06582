import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the submission of comments, which are screened and durable when they are answered, and reads beside it. */
final class DeliveryWrites {
    /**
     * Limits that are not reached and read few arrivals, and a trusted proxy, so that comments can come from many
     * networks.
     */
    static final Map<String, String> SETTINGS = Map.of(
            "KLARTEXT_SAMPLE", "true",
            "KLARTEXT_LIMITS_COMMENTS", "0",
            "KLARTEXT_COMMENTS_MODE", "post",
            "KLARTEXT_COMMENTS_LIMIT_WINDOW", "PT1S",
            "KLARTEXT_COMMENTS_MAX_PER_NETWORK", "1000000",
            "KLARTEXT_COMMENTS_MAX_PER_ARTICLE", "1000000",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
            "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");

    private static final int CONNECTIONS = 16;
    private static final int AT_ONCE = 50;
    private static final int WARM_ROUNDS = 5;
    private static final String ONE_NETWORK = "'198.51.100.7'";
    private static final String MANY_NETWORKS = "'198.' .. n % 250 .. '.' .. math.floor(n / 250) % 250 .. '.7'";

    /** One of so many requests sends a comment, which differs from all others; the rest read an article. */
    private static final String SCRIPT =
            """
            local slugs = {%s}
            local n = 0
            request = function()
              n = n + 1
              local path = '/api/v1/articles/' .. slugs[n %% #slugs + 1]
              if n %% %d ~= 0 then return wrk.format('GET', path) end
              local who = '%s' .. n
              local body = '{"name":"Leserin ' .. who .. '","email":"leserin-' .. who .. '@example.org",'
                .. '"text":"Das sehe ich anders, und zwar aus dem Grund ' .. who .. ': Die Linse ist gut."}'
              local headers = {['Content-Type'] = 'application/json', ['X-Forwarded-For'] = %s}
              return wrk.format('POST', path .. '/comments', headers, body)
            end
            """;

    private final DeliveryServer server;
    private final DeliveryLoad load;
    private final List<String> slugs = new ArrayList<>();
    private int runs;

    DeliveryWrites(DeliveryServer server, DeliveryLoad load) throws Exception {
        this.server = server;
        this.load = load;
        byte[] articles =
                server.get("/api/v1/articles?limit=100&fields=slug&tag=huawei").body();
        for (JsonNode article : new ObjectMapper().readTree(articles).path("items")) {
            slugs.add("'" + article.path("slug").asText() + "'");
        }
    }

    void measure() throws Exception {
        for (int round = 0; round < WARM_ROUNDS; round++) {
            run(slugs, CONNECTIONS, 1, MANY_NETWORKS);
        }
        if (DeliveryLoad.isInstalled("pgbench")) {
            double inserts = inserts();
            System.out.println("submitted comments a second, as a ratio to rows that pgbench inserts:");
            print("many networks", run(slugs, CONNECTIONS, 1, MANY_NETWORKS), inserts);
            print("one network", run(slugs, CONNECTIONS, 1, ONE_NETWORK), inserts);
            print("50 at once, one article", run(slugs.subList(0, 1), AT_ONCE, 1, MANY_NETWORKS), inserts);
        }
        System.out.println("reads while one of 20 requests submits a comment, as a ratio to reads alone:");
        double reads = run(slugs, CONNECTIONS, Integer.MAX_VALUE, ONE_NETWORK).perSecond();
        DeliveryLoad.Rate mixed = run(slugs, CONNECTIONS, 20, MANY_NETWORKS);
        print("reads", new DeliveryLoad.Rate(mixed.perSecond() * 19 / 20, mixed.slowestMillis()), reads);
    }

    private DeliveryLoad.Rate run(List<String> articles, int connections, int every, String network) throws Exception {
        runs++;
        String who = runs + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";
        String script = SCRIPT.formatted(String.join(", ", articles), every, who, network);
        return load.scripted(server.url("/"), connections, script);
    }

    /** Rows that pgbench inserts each second, each in a transaction, into a table with the columns and indexes of comments. */
    private double inserts() throws Exception {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("create table bench_comment (like comment including all)");
            try {
                return load.sql(server, List.of(insert(statement)));
            } finally {
                statement.execute("drop table if exists bench_comment, bench_original");
            }
        }
    }

    private static String insert(Statement statement) throws SQLException {
        String columns = text(
                statement,
                """
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'public' and table_name = 'comment' and is_generated = 'NEVER'""");
        statement.execute("create table bench_original as select * from comment where state = 'published' limit 1");
        String values = columns.replaceFirst("\\bid\\b", "gen_random_uuid()").replace("status_token", "null");
        return "insert into bench_comment (" + columns + ") select " + values + " from bench_original";
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void print(String name, DeliveryLoad.Rate ours, double theirs) {
        System.out.printf("  %-24s %6.2f   (p99 %.1f ms)%n", name, ours.perSecond() / theirs, ours.slowestMillis());
    }
}
