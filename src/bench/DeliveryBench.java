import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares, in one run: cached reads with nginx serving the same bytes, uncached reads with pgbench running the
 * same statements, submitted comments with pgbench inserting rows, and every list, sort and filter with the read of one
 * article.
 */
final class DeliveryBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTS = List.of("cached", "uncached", "writes", "single", "sitemaps");
    private static final int SINGLE_REQUESTS = 60;
    private static final int TURNS = 3;
    private static final int LATE = 200_000;
    private static final Map<String, String> SAMPLE = Map.of("KLARTEXT_SAMPLE", "true");
    private static final Map<String, String> WITHOUT_CACHE =
            Map.of("KLARTEXT_SAMPLE", "true", "KLARTEXT_CACHE_ENABLED", "false");

    private final Path work;
    private final List<String> parts;
    private final DeliveryLoad load;

    private DeliveryBench(Path work, List<String> parts) {
        this.work = work;
        this.parts = parts;
        this.load = new DeliveryLoad(work);
    }

    /** The arguments are a directory, the number of articles, and the parts to measure, by default all. */
    public static void main(String[] args) throws Exception {
        List<String> parts = args.length > 2 ? List.of(args).subList(2, args.length) : PARTS;
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("parts are " + PARTS);
        }
        new DeliveryBench(Path.of(args[0]), parts).measure(Integer.parseInt(args[1]));
    }

    private void measure(int articles) throws Exception {
        try (DeliveryServer server = DeliveryServer.start(work, SAMPLE);
                Connection database = server.database()) {
            System.out.printf("start on an empty database: %.1f s%n", server.secondsToReady());
            new DeliveryData(database).multiply(articles);
        }
        part("cached", SAMPLE, this::cached);
        part("uncached", WITHOUT_CACHE, this::uncached);
        part("writes", DeliveryWrites.SETTINGS, server -> new DeliveryWrites(server, load).measure());
        part("single", WITHOUT_CACHE, this::single);
        part("sitemaps", WITHOUT_CACHE, this::sitemaps);
    }

    private interface Part {
        void measure(DeliveryServer server) throws Exception;
    }

    /** Each part has a server of its own, so that none is measured with the memory of another one. */
    private void part(String name, Map<String, String> settings, Part part) throws Exception {
        if (parts.contains(name)) {
            try (DeliveryServer server = DeliveryServer.start(work, settings)) {
                System.out.printf("start: %.1f s%n", server.secondsToReady());
                part.measure(server);
                System.out.printf("memory of the server under this load: %.0f MiB (PSS)%n", server.megabytes());
            }
        }
    }

    /** The hot reads of a site, by their names. */
    private static Map<String, String> hotReads(DeliveryServer server) throws Exception {
        JsonNode newest = json(server.get("/api/v1/articles?limit=100&fields=slug"));
        String slug = newest.at("/items/20/slug").asText();
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("article", "/api/v1/articles/" + slug);
        cases.put("list of 20", "/api/v1/articles?limit=20");
        cases.put("tag, page 3", third(server, "/api/v1/articles?limit=20&tag=" + commonTag(server)));
        cases.put("comments", "/api/v1/articles/" + slug + "/comments?limit=20&sort=newest");
        return cases;
    }

    private void cached(DeliveryServer server) throws Exception {
        if (!DeliveryLoad.isInstalled("nginx")) {
            System.out.println("nginx is not on the PATH: cached reads are not compared");
            return;
        }
        System.out.println("cached reads, requests/s as a ratio to nginx with the same bytes, p99 beside:");
        try (DeliveryFiles files = new DeliveryFiles(work)) {
            for (Map.Entry<String, String> one : hotReads(server).entrySet()) {
                HttpResponse<byte[]> answer = server.get(one.getValue());
                String file = files.serve(one.getKey().replaceAll("\\W", "-"), answer.body());
                print(one.getKey(), load.http(server.url(one.getValue())), load.http(file));
                String etag = answer.headers().firstValue("ETag").orElseThrow();
                print(one.getKey() + ", 304",
                        load.http(server.url(one.getValue()), "If-None-Match: " + etag), load.http(file));
            }
        }
    }

    private void uncached(DeliveryServer server) throws Exception {
        if (!DeliveryLoad.isInstalled("pgbench")) {
            System.out.println("pgbench is not on the PATH: uncached reads are not compared");
        }
        System.out.println("uncached reads, requests/s as a ratio to pgbench with the same statements:");
        for (Map.Entry<String, String> one : hotReads(server).entrySet()) {
            load.warm(server.url(one.getValue()));
            DeliveryLoad.Rate rate = load.once(server.url(one.getValue()));
            List<String> statements = DeliverySql.of(server, one.getValue());
            System.out.printf("  %-24s %6s   (%d statements, p99 %.1f ms)%n",
                    one.getKey(), ratio(server, one.getValue(), statements), statements.size(), rate.slowestMillis());
        }
    }

    /** The median of ratios of runs that take turns, because other programs use the machine as well. */
    private String ratio(DeliveryServer server, String path, List<String> statements) throws Exception {
        if (!DeliveryLoad.isInstalled("pgbench")) {
            return "–";
        }
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            ratios[turn] = load.once(server.url(path)).perSecond() / load.sql(server, statements);
        }
        Arrays.sort(ratios);
        return "%.2f".formatted(ratios[TURNS / 2]);
    }

    /** One request after another: what does not grow with the number of articles keeps its ratio to one article. */
    private void single(DeliveryServer server) throws Exception {
        System.out.println("single uncached requests, median as a multiple of the article's:");
        double article = median(server, hotReads(server).get("article"));
        JsonNode contract = json(server.get("/q/openapi?format=json"));
        for (String path : new DeliveryPaths(contract, Map.of("tag", commonTag(server))).all()) {
            System.out.printf("  %8.2f   %s%n", median(server, path) / article, path);
        }
        System.out.println("late pages, as a multiple of the first page:");
        for (String list : List.of("", "&tag=" + commonTag(server), "&sort=headline", "&sort=-updatedAt")) {
            latePage(server, list);
        }
    }

    /** A page of 20 after 200,000 articles, or after all but the last hundred if there are fewer. */
    private static void latePage(DeliveryServer server, String list) throws Exception {
        String cursor = "";
        int articles = 0;
        while (articles < LATE) {
            JsonNode next = json(server.get("/api/v1/articles?limit=100&fields=slug" + list + cursor)).at("/page/next");
            if (!next.isTextual()) {
                break;
            }
            cursor = "&cursor=" + next.asText();
            articles += 100;
        }
        String first = "/api/v1/articles?limit=20" + list;
        System.out.printf("  %8.2f   %s, after %,d articles%n",
                median(server, first + cursor) / median(server, first), first, articles);
    }

    /** All sitemaps, one after another, as a search engine reads them. */
    private void sitemaps(DeliveryServer server) throws Exception {
        double article = median(server, hotReads(server).get("article"));
        System.out.printf("sitemaps, as multiples of the article's time:%n  %8.2f   index%n",
                median(server, "/sitemap.xml") / article);
        String index = new String(server.get("/sitemap.xml").body(), StandardCharsets.UTF_8);
        long pages = 0;
        double slowest = 0;
        for (String path : matches("<loc>https?://[^/]*(/sitemaps/(?!news)[^<]*)</loc>", index)) {
            long begin = System.nanoTime();
            String sitemap = new String(server.get(path).body(), StandardCharsets.UTF_8);
            slowest = Math.max(slowest, (System.nanoTime() - begin) / 1e6);
            pages += matches("<url>(\\s*)<loc>", sitemap).size();
        }
        System.out.printf("  %8.2f   the slowest sitemap; %,d pages in all%n", slowest / article, pages);
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static double median(DeliveryServer server, String path) throws Exception {
        double[] millis = new double[SINGLE_REQUESTS];
        for (int i = 0; i < SINGLE_REQUESTS; i++) {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = server.get(path);
            millis[i] = (System.nanoTime() - begin) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body()));
            }
            if (millis[i] > 5000) {
                return millis[i];
            }
        }
        Arrays.sort(millis);
        return millis[SINGLE_REQUESTS / 2];
    }

    private static void print(String name, DeliveryLoad.Rate ours, DeliveryLoad.Rate theirs) {
        System.out.printf("  %-24s %6.2f   (p99 %.2f ms, nginx %.2f ms)%n",
                name, ours.perSecond() / theirs.perSecond(), ours.slowestMillis(), theirs.slowestMillis());
    }

    private static String commonTag(DeliveryServer server) throws Exception {
        String tag = "";
        int most = -1;
        for (JsonNode one : json(server.get("/api/v1/tags?limit=100")).path("items")) {
            if (one.path("articleCount").asInt() > most) {
                most = one.path("articleCount").asInt();
                tag = one.path("slug").asText();
            }
        }
        return tag;
    }

    private static String third(DeliveryServer server, String path) throws Exception {
        String page = path;
        for (int i = 0; i < 2; i++) {
            JsonNode next = json(server.get(page)).at("/page/next");
            page = next.isTextual() ? path + "&cursor=" + next.asText() : page;
        }
        return page;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
