package io.klartext.platform.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.database.mapping.FromColumn;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.testing.OwnerDatabase;
import io.klartext.testing.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes into a statement comes out of it, and rows become records. */
@QuarkusTest
class QueriesTest {
    private static final UUID ID = UUID.fromString("019d8611-b280-7bb4-81a0-eb6cca9fbd50");
    private static final Instant TIME = Instant.parse("2026-03-29T01:30:00.123456Z");

    @Inject
    Queries database;

    @Inject
    Rows rows;

    @Inject
    OwnerDatabase owner;

    @BeforeEach
    void make_a_table() throws SQLException {
        owner.execute("create table kept_of_test (id uuid, entry text)");
        owner.execute("grant select, insert on kept_of_test to klartext_application");
    }

    @AfterEach
    void drop_the_table() throws SQLException {
        owner.execute("drop table kept_of_test");
    }

    enum Colour implements StoredEnum {
        DARK_RED,
        BLUE {
            @Override
            public String value() {
                return "azure";
            }
        }
    }

    record Values(
            UUID id,
            Instant createdAt,
            String text,
            boolean yes,
            Boolean no,
            int number,
            Long large,
            Double fraction,
            BigDecimal exact,
            Colour colour,
            Colour other) {}

    @Test
    void each_type_comes_back_as_it_was_bound() {
        Values values = database.one(
                Sql.of("""
                        select cast(:id as uuid) as id, cast(:time as timestamptz) as created_at, cast(:text as text) as text,
                               cast(:yes as boolean) as yes, cast(:no as boolean) as no, cast(:number as integer) as number,
                               cast(:large as bigint) as large, cast(:fraction as double precision) as fraction,
                               cast(:exact as numeric) as exact,
                               cast(:colour as text) as colour, cast(:other as varchar) as other""")
                        .bind("id", ID)
                        .bind("time", TIME)
                        .bind("text", "ü:x?")
                        .bind("yes", true)
                        .bind("no", false)
                        .bind("number", 7)
                        .bind("large", Long.MAX_VALUE)
                        .bind("fraction", 0.1)
                        .bind("exact", new BigDecimal("1.50"))
                        .bind("colour", Colour.DARK_RED)
                        .bind("other", Colour.BLUE),
                Values.class);
        assertEquals(
                new Values(
                        ID,
                        TIME,
                        "ü:x?",
                        true,
                        false,
                        7,
                        Long.MAX_VALUE,
                        0.1,
                        new BigDecimal("1.50"),
                        Colour.DARK_RED,
                        Colour.BLUE),
                values);
    }

    @Test
    void bytes_come_back_as_they_were_bound() {
        byte[] bytes = {0, 1, -1};
        assertArrayEquals(
                bytes, database.one(Sql.of("select cast(:bytes as bytea)").bind("bytes", bytes), byte[].class));
    }

    record Nulls(UUID id, Instant time, String text, Boolean yes, Integer number, Colour colour) {}

    @Test
    void null_comes_back_as_null() {
        Nulls nulls = database.one(Sql.of("""
                        select cast(:null as uuid) as id, cast(:null as timestamptz) as time, cast(:null as text) as text,
                               cast(:null as boolean) as yes, cast(:null as integer) as number,
                               cast(:null as text) as colour""").bind("null", null), Nulls.class);
        assertEquals(new Nulls(null, null, null, null, null, null), nulls);
    }

    record Primitive(int number) {}

    @Test
    void null_is_no_number() {
        Sql sql = Sql.of("select cast(null as integer) as number");
        String message = assertThrows(IllegalStateException.class, () -> database.one(sql, Primitive.class))
                .getMessage();
        assertTrue(message.contains("number"), message);
    }

    @Test
    void a_list_is_an_array() {
        Sql sql = Sql.of("select count(*) from (values (cast(:id as uuid), 1)) t (id, number) where t.id = any(:ids)")
                .bind("id", ID);
        assertEquals(1, database.number(sql.bind("ids", List.of(ID, UUID.randomUUID()))));
        assertEquals(0, database.number(sql.bind("ids", List.of(UUID.randomUUID()))));
        assertEquals(0, database.number(sql.bind("ids", Set.of())));
    }

    @Test
    void lists_of_all_types_can_be_bound() {
        for (Object value : List.of("ü,\"'{}", 7, 8L, ID, TIME, true, 0.5, new BigDecimal("2.5"), Colour.BLUE)) {
            Sql sql = Sql.of("select count(*) from unnest(:list) t (x) where x = :one")
                    .bind("list", List.of(value))
                    .bind("one", value);
            assertEquals(1, database.number(sql), value.toString());
        }
        assertEquals(
                1,
                database.number(Sql.of("select count(*) from unnest(:list) t (x) where x = decode('00ff', 'hex')")
                        .bind("list", List.of(new byte[] {0, -1}, new byte[] {1}))));
        assertEquals(
                2,
                database.number(
                        Sql.of("select cardinality(cast(:list as text[]))").bind("list", Arrays.asList(null, "a"))));
    }

    @Test
    void what_is_no_value_is_refused() {
        Sql sql = Sql.of("select :x").bind("x", Optional.of(1));
        assertThrows(IllegalArgumentException.class, () -> database.number(sql));
    }

    record Lists(
            List<String> words, Set<Integer> numbers, List<Instant> times, List<Colour> colours, List<UUID> none) {}

    @Test
    void arrays_become_lists() {
        assertEquals(
                new Lists(List.of("a", "b"), Set.of(1, 2), List.of(TIME), List.of(Colour.BLUE), null),
                database.one(Sql.of("""
                                select array['a', 'b'] as words, array[1, 2] as numbers,
                                       array[cast(:time as timestamptz)] as times, array['azure'] as colours,
                                       cast(null as uuid[]) as none""").bind("time", TIME), Lists.class));
    }

    record Tag(UUID id, String name, Instant at, Colour colour) {}

    record Documents(List<Tag> tags, Tag one, Map<String, Integer> counts, JsonNode node, String raw, Tag none) {}

    @Test
    void json_becomes_what_it_describes() {
        Tag tag = new Tag(ID, "ü", TIME, Colour.BLUE);
        Documents documents =
                database.one(Sql.of("""
                        select cast(:tags as jsonb) as tags, cast(:tag as text) as one, json_build_object('a', 1) as counts,
                               cast('{"b": 2}' as jsonb) as node, cast(cast('[1]' as json) as text) as raw,
                               cast(null as jsonb) as none""").bindJson("tags", List.of(tag)).bindJson("tag", tag), Documents.class);
        assertEquals(List.of(tag), documents.tags());
        assertEquals(tag, documents.one());
        assertEquals(Map.of("a", 1), documents.counts());
        assertEquals(2, documents.node().get("b").asInt());
        assertEquals("[1]", documents.raw());
        assertNull(documents.none());
    }

    record Person(UUID id, String name) {}

    record Point(double x, double y) {}

    record Words(
            String alt,
            @Nested(optional = true, prefix = "focal_") Point focus) {}

    record Picture(
            UUID id,
            Person createdBy,
            @Nested(optional = true) Point crop,
            @Nested(prefix = "") Words words) {}

    private static final Sql PICTURE = Sql.of("""
            select cast(:id as uuid) as id, cast(:id as uuid) as created_by_id, 'Ann' as created_by_name,
                   cast(:x as double precision) as crop_x, cast(:y as double precision) as crop_y,
                   'alt' as alt, 0.5 as focal_x, 0.25 as focal_y""").bind("id", ID);

    @Test
    void records_can_be_nested() {
        Words words = new Words("alt", new Point(0.5, 0.25));
        assertEquals(
                new Picture(ID, new Person(ID, "Ann"), null, words),
                database.one(PICTURE.bind("x", null).bind("y", null), Picture.class));
        assertEquals(
                new Picture(ID, new Person(ID, "Ann"), new Point(1, 2), words),
                database.one(PICTURE.bind("x", 1).bind("y", 2), Picture.class));
    }

    record Framed(UUID id, @Nested(optional = true) Framed.Frame frame) {
        record Frame(int width, @Nested(prefix = "") Words words) {}
    }

    private static final Sql FRAMED = Sql.of("""
            select cast(:id as uuid) as id, cast(:width as integer) as frame_width, cast(:alt as text) as frame_alt,
                   cast(null as double precision) as frame_focal_x, cast(null as double precision) as frame_focal_y""").bind("id", ID);

    @Test
    void a_record_with_records_in_it_is_absent_if_all_its_columns_are_null() {
        assertEquals(
                new Framed(ID, null), database.one(FRAMED.bind("width", null).bind("alt", null), Framed.class));
        assertEquals(
                new Framed(ID, new Framed.Frame(3, new Words(null, null))),
                database.one(FRAMED.bind("width", 3).bind("alt", null), Framed.class));
    }

    record Hash(String hex) {
        @FromColumn
        static Hash of(byte[] stored) {
            return new Hash(HexFormat.of().formatHex(stored));
        }
    }

    record Hashed(Hash hash, Hash none) {}

    @Test
    void a_type_can_have_a_stored_form_of_its_own() {
        Hashed hashed =
                database.one(Sql.of("select decode('01', 'hex') as hash, cast(null as bytea) as none"), Hashed.class);
        assertEquals(new Hash("01"), hashed.hash());
        assertNull(hashed.none());
    }

    @Test
    void columns_and_components_match_one_to_one() {
        assertTrue(refusal("select 1 as number, 2 as rest").contains("'rest'"));
        assertTrue(refusal("select 1 as rest").contains("'number'"));
        assertThrows(IllegalStateException.class, () -> database.one(Sql.of("select 1 as a, 2 as b"), Long.class));
    }

    private String refusal(String sql) {
        return assertThrows(IllegalStateException.class, () -> database.one(Sql.of(sql), Primitive.class))
                .getMessage();
    }

    @Test
    void rows_can_be_read_by_hand() {
        List<String> read = new ArrayList<>();
        database.forEach(
                Sql.of("select 'a' as word, 1 as number union all select null, 2 order by number"),
                row -> read.add(row.value("word", String.class) + row.value("number", Integer.class)));
        assertEquals(List.of("a1", "null2"), read);
    }

    @Test
    void a_query_has_as_many_rows_as_was_said() {
        Sql two = Sql.of("select generate_series(1, 2)");
        Sql none = Sql.of("select 1 where false");
        assertEquals(List.of(1, 2), database.list(two, Integer.class));
        assertEquals(Optional.empty(), database.find(none, Integer.class));
        assertThrows(IllegalStateException.class, () -> database.find(two, Integer.class));
        assertThrows(IllegalStateException.class, () -> database.one(none, Integer.class));
        assertTrue(database.exists(two));
        assertFalse(database.exists(none));
    }

    @Test
    void outside_of_a_transaction_a_statement_stands_for_itself() {
        UUID id = UUID.randomUUID();
        assertEquals(1, database.execute(insert(id)));
        assertEquals(List.of("x"), rows.text("select entry from kept_of_test where id = ?", id));
    }

    @Test
    void in_a_transaction_it_is_part_of_it() {
        UUID id = UUID.randomUUID();
        Sql mine = Sql.of("select count(*) from kept_of_test where id = :id").bind("id", id);
        QuarkusTransaction.begin();
        database.execute(insert(id));
        assertEquals(1, database.number(mine));
        QuarkusTransaction.rollback();
        assertEquals(0, database.number(mine));
    }

    private static Sql insert(UUID id) {
        return Sql.of("insert into kept_of_test (id, entry) values (:id, 'x')").bind("id", id);
    }

    @Test
    void a_refusal_keeps_values_out_of_its_message() {
        Sql sql = Sql.of("select cast(:secret as integer)").bind("secret", "geheim");
        DatabaseException refused = assertThrows(DatabaseException.class, () -> database.number(sql));
        assertEquals("SQLSTATE 22P02", refused.getMessage());
    }

    @Test
    void a_transaction_that_took_too_long_keeps_nothing_of_what_follows() {
        Sql insert = Sql.of("insert into kept_of_test (entry) values ('late')");
        assertThrows(
                DatabaseException.class,
                () -> QuarkusTransaction.requiringNew().timeout(1).run(() -> {
                    awaitRollback();
                    database.execute(insert);
                }));
        assertEquals(0, database.number(Sql.of("select count(*) from kept_of_test")));
    }

    private static void awaitRollback() {
        while (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
