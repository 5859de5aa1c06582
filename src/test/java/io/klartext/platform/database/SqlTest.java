package io.klartext.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.kernel.Keyset;
import io.klartext.platform.kernel.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {
    @Test
    void parameters_are_bound_wherever_they_are_mentioned() {
        Sql sql = Sql.of("select :a, :b_2 from t where x = :a").bind("a", 1).bind("b_2", "two");
        assertEquals("select ?, ? from t where x = ?", sql.text());
        assertEquals(List.of(1, "two", 1), sql.parameters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select x::text, '{}'::jsonb",
                "select ':a {b} it''s :c'",
                "select E'\\':a\\' :b' || 'x'",
                "select \":a{b}\"",
                "select $$ :a {b} $$ || $x$ $$ :c $x$",
                "select 1 -- :a {b}",
                "select /* :a /* {b} */ :c */ 1",
                "select a[1:2], x - 1 / 2, $1",
                "select ':a"
            })
    void what_only_looks_like_a_parameter_or_a_place_is_text(String text) {
        assertEquals(text, Sql.of(text).text());
        assertEquals(List.of(), Sql.of(text).parameters());
    }

    @Test
    void after_what_only_looks_like_one_parameters_are_found_again() {
        Sql sql = Sql.of("select 'x' || $t$y$t$ /* z */ -- z\n, :a::text, \"q\", -:b")
                .bind("a", 1)
                .bind("b", 2);
        assertEquals(List.of(1, 2), sql.parameters());
    }

    @Test
    void a_question_mark_is_an_operator() {
        assertEquals("select a ?? 'b?'", Sql.of("select a ? 'b?'").text());
    }

    @Test
    void a_parameter_without_a_value_is_refused() {
        Sql sql = Sql.of("select :a, :b").bind("a", 1);
        assertTrue(assertThrows(IllegalStateException.class, sql::parameters)
                .getMessage()
                .contains(":b"));
    }

    @Test
    void a_value_without_a_parameter_is_refused() {
        Sql sql = Sql.of("select :a").bind("a", 1).bind("b", 1);
        assertThrows(IllegalArgumentException.class, sql::parameters);
        Sql whole = Sql.of("{part}");
        assertThrows(IllegalArgumentException.class, () -> whole.with("part", sql));
    }

    @Test
    void a_parameter_has_one_value() {
        Sql sql = Sql.of("select :a").bind("a", 1);
        assertEquals(List.of(1), sql.bind("a", 1).parameters());
        assertThrows(IllegalArgumentException.class, () -> sql.bind("a", 2));
    }

    @Test
    void null_is_a_value() {
        assertEquals(1, Sql.of("select :a").bind("a", null).parameters().size());
    }

    @Test
    void parts_bring_their_values_along() {
        Sql part = Sql.of("x = :v and y = :now").bind("v", 1);
        Sql sql = Sql.of("select :v from t where {one} or {two}")
                .with("one", part)
                .with("two", Sql.of("z = :v").bind("v", 2))
                .bind("v", 3)
                .bind("now", 4);
        assertEquals("select ? from t where x = ? and y = ? or z = ?", sql.text());
        assertEquals(List.of(3, 1, 4, 2), sql.parameters());
    }

    @Test
    void places_must_be_there_and_be_filled() {
        Sql sql = Sql.of("select {columns}");
        assertThrows(IllegalArgumentException.class, () -> sql.with("other", "1"));
        assertTrue(assertThrows(IllegalStateException.class, sql::parameters)
                .getMessage()
                .contains("{columns}"));
        assertEquals("select 1", sql.with("columns", "1").text());
        assertThrows(IllegalArgumentException.class, () -> Sql.of("select {not a name}"));
    }

    @Test
    void filters_join_what_is_given() {
        Sql sql = Sql.of("select 1 from t where {filter}");
        assertEquals(
                "select 1 from t where true", sql.with("filter", Filter.none()).text());
        Filter filter = Filter.where("a is null or b")
                .andIfGiven("c = :value", "value", null)
                .andIfGiven("d = :value", "value", 1)
                .andIf(false, "e")
                .and(Filter.where("f = :value", "value", 2));
        Sql filtered = sql.with("filter", filter);
        assertEquals("select 1 from t where (a is null or b) and (d = ?) and (f = ?)", filtered.text());
        assertEquals(List.of(1, 2), filtered.parameters());
    }

    @Test
    void a_page_continues_from_the_last_row() {
        SortOrder newest = new SortOrder("t.at", "timestamptz", "t.id", true);
        Sql sql = Sql.of("select 1 from t where {keyset} {order}");
        Sql first = sql.page(newest, new PageRequest(20, null, false));
        assertEquals("select 1 from t where true order by t.at desc, t.id desc limit ?", first.text());
        assertEquals(List.of(21), first.parameters());
        Keyset before = new Keyset(List.of("2026-01-01T00:00:00Z", "019d8611-b280-7bb4-81a0-eb6cca9fbd50"), true);
        Sql previous = sql.page(newest, new PageRequest(20, before, false));
        assertEquals(
                "select 1 from t where (t.at >= cast(? as timestamptz)"
                        + " and (t.at, t.id) > (cast(? as timestamptz), cast(? as uuid))) order by t.at asc, t.id asc limit ?",
                previous.text());
        assertEquals(
                List.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "019d8611-b280-7bb4-81a0-eb6cca9fbd50", 21),
                previous.parameters());
    }

    @Test
    void a_usual_page_of_one_index_has_a_constant_limit() {
        SortOrder newest = new SortOrder("t.at", "timestamptz", "t.id", true).withOnePlan();
        Sql sql = Sql.of("select 1 from t where {keyset} {order}");
        Sql usual = sql.page(newest, new PageRequest(PageRequest.DEFAULT_LIMIT, null, false));
        assertEquals("select 1 from t where true order by t.at desc, t.id desc limit 21", usual.text());
        Sql other = sql.page(newest, new PageRequest(5, null, false));
        assertEquals(List.of(6), other.parameters(), "there are not as many plans as limits");
    }
}
