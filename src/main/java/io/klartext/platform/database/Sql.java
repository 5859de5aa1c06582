package io.klartext.platform.database;

import io.klartext.platform.kernel.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A statement, or a part of one, with the values of its parameters. It is immutable, so that the text can be a constant
 * from which each run derives its own.
 *
 * <pre>{@code
 * private static final Sql PAGE = Sql.of("""
 *         select c.id, c.name, c.text from comment c
 *         where c.article_id = :article and {filter}
 *         order by c.created_at desc limit :limit""");
 *
 * database.list(PAGE.bind("article", article).bind("limit", 20).with("filter", filter), CommentLine.class);
 * }</pre>
 *
 * <p>A parameter is written {@code :name}, and a place for another part {@code {name}}. A part that is put into a place
 * brings the values along that it has already, so that two parts may use the same name for different values; what it has
 * none for is bound in the whole. Before it runs, a statement refuses a parameter without a value, a value without a
 * parameter, and an empty place.
 *
 * <p>Values are null, text, numbers, booleans, {@code UUID}, {@code Instant}, {@code byte[]} and enums, which are bound by
 * their stored name ({@link io.klartext.platform.kernel.StoredEnum}). A list is one parameter too: an array, compared with
 * {@code id = any(:ids)}; the empty one is equal to nothing.
 */
public final class Sql {
    private static final Map<String, Sql> SCANNED = new ConcurrentHashMap<>();

    private final List<SqlToken> tokens;
    private final Map<String, Object> values;

    private Sql(List<SqlToken> tokens, Map<String, Object> values) {
        this.tokens = tokens;
        this.values = values;
    }

    /**
     * The statement or part with that text, which must be a constant: each text is kept for good.
     *
     * @throws IllegalArgumentException if a brace outside of literals does not enclose a name
     */
    public static Sql of(String text) {
        return SCANNED.computeIfAbsent(text, sql -> new Sql(SqlScanner.scan(sql), Map.of()));
    }

    /**
     * The same with a value for all parameters of that name.
     *
     * @throws IllegalArgumentException if the name has another value already
     */
    public Sql bind(String name, Object value) {
        Map<String, Object> bound = new HashMap<>(values);
        if (bound.containsKey(name) && !Objects.equals(bound.get(name), value)) {
            throw new IllegalArgumentException(":" + name + " has another value already");
        }
        bound.put(name, value);
        return new Sql(tokens, bound);
    }

    /** The same with a value for a statement that may not mention it; a list is spread, as {@code in (:ids)} wants it. */
    Sql bindIfMentioned(String name, Object value) {
        SqlToken parameter = new SqlToken.Parameter(name);
        if (!tokens.contains(parameter)) {
            return this;
        }
        return value instanceof Collection<?> list
                ? new Sql(
                        tokens.stream()
                                .flatMap(token -> token.equals(parameter) ? spread(list) : Stream.of(token))
                                .toList(),
                        values)
                : bind(name, value);
    }

    private static Stream<SqlToken> spread(Collection<?> list) {
        List<SqlToken> tokens = new ArrayList<>();
        for (Object element : list.isEmpty() ? Collections.singleton(null) : list) {
            if (!tokens.isEmpty()) {
                tokens.add(new SqlToken.Text(", "));
            }
            tokens.add(new SqlToken.Bound(element));
        }
        return tokens.stream();
    }

    /** The same with the value written as JSON, for a parameter that stands where PostgreSQL expects {@code jsonb}. */
    public Sql bindJson(String name, Object value) {
        return bind(name, new JsonValue(value));
    }

    /** A value that is to be written as JSON. */
    record JsonValue(Object value) {}

    /** The same with a constant part in all places of that name. */
    public Sql with(String place, String part) {
        return with(place, of(part));
    }

    /** The same with the conditions of the filter in all places of that name; {@code true} if it has none. */
    public Sql with(String place, Filter filter) {
        return with(place, filter.toSql());
    }

    /**
     * The same with another part in all places of that name.
     *
     * @throws IllegalArgumentException if there is no such place, or the part has a value that it does not mention
     */
    public Sql with(String place, Sql part) {
        List<SqlToken> filled = new ArrayList<>();
        boolean found = false;
        for (SqlToken token : tokens) {
            if (token instanceof SqlToken.Place here && here.name().equals(place)) {
                filled.addAll(part.closed());
                found = true;
            } else {
                filled.add(token);
            }
        }
        if (!found) {
            throw new IllegalArgumentException("there is no place {" + place + "} in: " + this);
        }
        return new Sql(List.copyOf(filled), values);
    }

    /**
     * The same limited to a page: the place {@code {keyset}} becomes the condition that continues from the last row seen,
     * and {@code {order}} the clauses {@code order by} and {@code limit}, which fetch one row more than the page has.
     *
     * <pre>{@code
     * select a.id, a.file_name, a.created_at from asset a where {filter} and {keyset} {order}
     * }</pre>
     */
    public Sql page(SortOrder order, PageRequest page) {
        return with("keyset", order.keyset(page)).with("order", order.orderAndLimit(page));
    }

    /** All of the conditions, each in parentheses. */
    static Sql joined(List<Sql> conditions) {
        List<SqlToken> tokens = new ArrayList<>();
        for (Sql condition : conditions) {
            tokens.add(new SqlToken.Text(tokens.isEmpty() ? "(" : " and ("));
            tokens.addAll(condition.closed());
            tokens.add(new SqlToken.Text(")"));
        }
        return new Sql(List.copyOf(tokens), Map.of());
    }

    /** The tokens with the values in them; parameters without one are left for the whole. */
    private List<SqlToken> closed() {
        requireMentioned();
        return tokens.stream().map(this::closed).toList();
    }

    private SqlToken closed(SqlToken token) {
        return token instanceof SqlToken.Parameter parameter && values.containsKey(parameter.name())
                ? new SqlToken.Bound(values.get(parameter.name()))
                : token;
    }

    private void requireMentioned() {
        for (String name : values.keySet()) {
            if (!tokens.contains(new SqlToken.Parameter(name))) {
                throw new IllegalArgumentException("there is no parameter :" + name + " in: " + this);
            }
        }
    }

    /** The text for the driver, with question marks. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (SqlToken token : tokens) {
            text.append(token instanceof SqlToken.Text piece ? piece.sql() : "?");
        }
        return text.toString();
    }

    /**
     * The values in the order of the question marks.
     *
     * @throws IllegalStateException if a parameter has no value or a place is empty
     * @throws IllegalArgumentException if a value has no parameter
     */
    List<Object> parameters() {
        requireMentioned();
        List<Object> parameters = new ArrayList<>();
        for (SqlToken token : tokens) {
            if (token instanceof SqlToken.Bound bound) {
                parameters.add(bound.value());
            } else if (token instanceof SqlToken.Parameter parameter) {
                parameters.add(value(parameter.name()));
            } else if (token instanceof SqlToken.Place place) {
                throw new IllegalStateException("the place {" + place.name() + "} is empty in: " + this);
            }
        }
        return parameters;
    }

    private Object value(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("the parameter :" + name + " has no value in: " + this);
        }
        return values.get(name);
    }

    /** The text as it was written, without any value. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (SqlToken token : tokens) {
            text.append(written(token));
        }
        return text.toString();
    }

    private static String written(SqlToken token) {
        if (token instanceof SqlToken.Text piece) {
            return piece.sql();
        }
        if (token instanceof SqlToken.Parameter parameter) {
            return ":" + parameter.name();
        }
        return token instanceof SqlToken.Place place ? "{" + place.name() + "}" : "?";
    }
}
