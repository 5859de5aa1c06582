package io.klartext.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.search.analysis.GoldVariant;
import io.klartext.search.index.Indexing;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Sixty queries over 220 short articles, with the articles that a reader would want: what is found among the first ten. */
@QuarkusTest
class GoldSetTest {
    private static final Path FILES = Path.of("src/test/resources/search");
    private static final int FIRST = 10;

    private static final Sql PLAIN = Sql.of("""
            select t.id from (
                select x.id, setweight(to_tsvector('german', x.headline), 'A') || to_tsvector('german', x.body) as words
                from unnest(:ids, :headlines, :bodies) x (id, headline, body)) t
            where t.words @@ websearch_to_tsquery('german', :query)
            order by ts_rank(t.words, websearch_to_tsquery('german', :query)) desc, t.id limit 10""");

    private static final Sql MADE = Sql.of("""
            select t.id from (select x.id, cast(x.words as tsvector) as words from unnest(:ids, :words) x (id, words)) t
            where t.words @@ cast(:query as tsquery)
            order by ts_rank(t.words, cast(:query as tsquery)) desc, t.id limit 10""");

    private final Client editor = Client.editor();

    @Inject
    Queries database;

    @Inject
    Indexing indexing;

    private record Article(String id, String headline, String text) {}

    private record Query(String text, Set<String> wanted) {}

    private record Quality(double recall, double reciprocalRank) {}

    @Test
    void nine_of_ten_wanted_articles_are_among_the_first_ten() throws IOException {
        List<Article> articles = rows("articles.tsv")
                .map(row -> new Article(row[0], row[1], row[2]))
                .toList();
        List<Query> queries = rows("queries.tsv")
                .map(row -> new Query(row[0], Set.of(row[1].split(",", -1))))
                .toList();
        Set<String> vocabulary = Set.copyOf(Files.readAllLines(FILES.resolve("vocabulary.txt")));
        Map<String, Quality> table = new LinkedHashMap<>();
        table.put("`to_tsvector('german')`", measured(queries, query -> plain(articles, query)));
        for (GoldVariant variant : GoldVariant.all(vocabulary)) {
            List<String> words = articles.stream()
                    .map(article -> variant.vector(article.headline(), article.text()))
                    .toList();
            table.put(variant.name(), measured(queries, query -> made(articles, words, variant.query(query))));
        }
        Quality whole = searched(articles, queries, vocabulary);
        table.put("+ ranking, beginnings: `GET /api/v1/search`", whole);
        print(table);
        assertTrue(whole.recall() >= 0.9, () -> table.toString());
    }

    private static java.util.stream.Stream<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream().map(line -> line.split("\t", -1));
    }

    private static Quality measured(List<Query> queries, Function<String, List<String>> search) {
        double recall = 0;
        double reciprocalRank = 0;
        for (Query query : queries) {
            List<String> found = search.apply(query.text());
            recall += (double) found.stream().filter(query.wanted()::contains).count()
                    / query.wanted().size();
            reciprocalRank += found.stream()
                    .filter(query.wanted()::contains)
                    .findFirst()
                    .map(first -> 1.0 / (found.indexOf(first) + 1))
                    .orElse(0.0);
        }
        return new Quality(recall / queries.size(), reciprocalRank / queries.size());
    }

    private List<String> plain(List<Article> articles, String query) {
        return database.list(
                PLAIN.bind("ids", articles.stream().map(Article::id).toList())
                        .bind(
                                "headlines",
                                articles.stream().map(Article::headline).toList())
                        .bind("bodies", articles.stream().map(Article::text).toList())
                        .bind("query", query),
                String.class);
    }

    private List<String> made(List<Article> articles, List<String> words, String query) {
        return database.list(
                MADE.bind("ids", articles.stream().map(Article::id).toList())
                        .bind("words", words)
                        .bind("query", query),
                String.class);
    }

    private Quality searched(List<Article> articles, List<Query> queries, Set<String> vocabulary) {
        vocabulary.forEach(
                word -> editor.put("/manage/search/vocabulary/" + word).is(200));
        String tag = editor.makesTag("Goldstandard");
        Map<String, String> ids = new HashMap<>();
        articles.forEach(article -> ids.put(publish(article, tag), article.id()));
        while (indexing.indexBatch()) {
            // the next batch
        }
        Quality quality = measured(
                queries,
                query -> new ArrayList<String>(Client.reader()
                                .get("/search?limit=" + FIRST + "&fields=id&tag=" + tag + "&q={q}", query)
                                .is(200)
                                .<String>list("items.article.id"))
                        .stream().map(ids::get).toList());
        vocabulary.forEach(
                word -> editor.delete("/manage/search/vocabulary/" + word).is(200));
        ids.keySet()
                .forEach(id -> Client.admin()
                        .act("/manage/articles/" + id + "/unpublish", 1)
                        .is(200));
        return quality;
    }

    private String publish(Article article, String tag) {
        return editor.writes(Json.of(
                        "headline", article.headline(),
                        "body", Json.body(article.text()),
                        "tags", Json.array(Json.of("slug", tag))))
                .publish()
                .id();
    }

    private static void print(Map<String, Quality> table) {
        System.out.println("| analyzer | recall@10 | MRR |\n|---|---|---|");
        table.forEach((name, quality) -> System.out.printf(
                Locale.ROOT, "| %s | %.3f | %.3f |%n", name, quality.recall(), quality.reciprocalRank()));
    }
}
