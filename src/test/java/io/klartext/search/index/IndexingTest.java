package io.klartext.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndexingTest {
    private static final Sql PENDING = Sql.of("select article_id from search_pending where article_id = :id");

    private static final Sql LOCK_ARTICLE = Sql.of("select 1 from article where id = :id for update");

    private final Client editor = Client.editor();

    @Inject
    Queries database;

    @Inject
    Indexing indexing;

    private List<String> found(String q) {
        return Client.reader().get("/search?q={q}", q).is(200).list("items.article.headline");
    }

    private List<String> managed(String q) {
        return editor.get("/manage/articles?q={q}", q).is(200).list("items.headline");
    }

    private void index() {
        while (indexing.indexBatch()) {
            // the next batch
        }
    }

    @Test
    void what_is_written_is_indexed_in_the_same_transaction() {
        Story story = editor.writes("Vom Wiedehopf").publish();
        assertEquals(List.of("Vom Wiedehopf"), found("wiedehopf"));
        assertFalse(database.exists(PENDING.bind("id", UUID.fromString(story.id()))));
    }

    @Test
    void articles_that_were_there_before_the_index_are_indexed_in_the_background() {
        Story story = editor.writes("Vom Ziegenmelker").publish();
        UUID id = UUID.fromString(story.id());
        database.execute(
                Sql.of("delete from search_publication where article_id = :id").bind("id", id));
        database.execute(
                Sql.of("delete from search_working_copy where article_id = :id").bind("id", id));
        database.execute(Sql.of("""
                insert into search_pending (article_id, published) values (:id, true), (:id, false)""").bind("id", id));
        index();
        assertEquals(List.of("Vom Ziegenmelker"), found("ziegenmelker "));
        assertEquals(List.of("Vom Ziegenmelker"), managed("ziegenmelker "));
    }

    @Test
    void the_background_job_leaves_an_article_to_the_editor_who_is_changing_it() {
        UUID id = UUID.fromString(editor.writes("Vom Steinschmätzer").publish().id());
        Sql request = Sql.of("select 1 from request_search_index(:id, true)").bind("id", id);
        QuarkusTransaction.requiringNew().run(() -> database.number(request));
        QuarkusTransaction.requiringNew().run(() -> {
            database.number(LOCK_ARTICLE.bind("id", id));
            QuarkusTransaction.requiringNew().run(this::index);
            assertTrue(database.exists(PENDING.bind("id", id)));
        });
        index();
        assertFalse(database.exists(PENDING.bind("id", id)));
    }

    @Test
    void a_request_for_an_article_that_was_deleted_is_forgotten() {
        UUID id = UUID.randomUUID();
        database.execute(Sql.of("insert into search_pending (article_id, published) values (:id, true)")
                .bind("id", id));
        index();
        assertFalse(database.exists(PENDING.bind("id", id)));
    }

    @Test
    void an_article_is_found_by_the_tag_that_its_tag_was_merged_into() {
        Answer one = editor.post("/manage/tags", Json.of("name", "Kernbeisser")).is(201);
        Answer other =
                editor.post("/manage/tags", Json.of("name", "Seidenschwanz")).is(201);
        editor.writes("Am Futterhaus", one.text("slug")).publish();
        editor.act("/manage/tags/" + one.text("id") + "/merge", 1, Json.of("into", Json.of("slug", other.text("slug"))))
                .is(200);
        index();
        assertEquals(List.of("Am Futterhaus"), found("seidenschwanz"));
        assertEquals(List.of("Am Futterhaus"), managed("seidenschwanz"));
        assertEquals(List.of(), found("kernbeisser"));
    }

    @Test
    void an_article_in_the_trash_is_found_there_only() {
        Story story = editor.writes("Vom Wendehals");
        story.trash();
        assertEquals(
                List.of("Vom Wendehals"),
                editor.get("/manage/articles?trashed=true&q=wendehals").list("items.headline"));
        assertEquals(List.of(), managed("wendehals"));
    }
}
