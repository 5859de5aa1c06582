package io.klartext.platform.database;

import io.klartext.platform.kernel.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement, or a part of one, with the values of its parameters. It is immutable: statements are constants, and each
 * call derives a copy with its values.
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
 * <p>A parameter is written {@code :name}; a place for another part is written {@code {name}}. A part keeps the values
 * that were bound to it before it is inserted, so two parts may use one parameter name for different values. Its
 * unbound parameters are bound in the whole statement. A statement with an unbound parameter, an unused value or an
 * empty place does not run but throws an exception.
 *
 * <p>Values are null, text, numbers, booleans, {@code UUID}, {@code Instant}, {@code byte[]} and enums, which are bound
 * by their stored name ({@link io.klartext.platform.kernel.StoredEnum}). A list is bound as one array parameter, for
 * {@code id = any(:ids)}; an empty list matches no row.
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
     * A statement or part with that text, which must be a constant, because scanned texts are cached and never removed.
     *
     * @throws IllegalArgumentException if a brace outside of literals does not enclose a name
     */
    public static Sql of(String text) {
        return SCANNED.computeIfAbsent(text, sql -> new Sql(SqlScanner.scan(sql), Map.of()));
    }

    /**
     * A copy with a value for all parameters of that name.
     *
     * @throws IllegalArgumentException if the name has another value already
     */
    public Sql bind(String name, Object value) {
        Map<String, Object> bound = new HashMap<>(values);
        if (bound.containsKey(name) && !Objects.equals(bound.get(name), value)) {
            throw new IllegalArgumentException(":" + name + " already has another value");
        }
        bound.put(name, value);
        return new Sql(tokens, bound);
    }

    /** A copy with a value that is written as JSON, for a parameter where PostgreSQL expects {@code jsonb}. */
    public Sql bindJson(String name, Object value) {
        return bind(name, new JsonValue(value));
    }

    /** A value that is written as JSON. */
    record JsonValue(Object value) {}

    /** A copy with a constant part in all places of that name. */
    public Sql with(String place, String part) {
        return with(place, of(part));
    }

    /** A copy with the conditions of the filter in all places of that name; {@code true} if the filter has none. */
    public Sql with(String place, Filter filter) {
        return with(place, filter.toSql());
    }

    /**
     * A copy with another part in all places of that name.
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
     * A copy that is limited to one page. The place {@code {keyset}} gets the condition that the page starts after the
     * last row seen. The place {@code {order}} gets {@code order by} and {@code limit}, with one row more than the page
     * has.
     *
     * <pre>{@code
     * select a.id, a.file_name, a.created_at from asset a where {filter} and {keyset} {order}
     * }</pre>
     */
    public Sql page(SortOrder order, PageRequest page) {
        return with("keyset", order.keyset(page)).with("order", order.orderAndLimit(page));
    }

    /** The conditions joined by {@code and}, each in parentheses. */
    static Sql joined(List<Sql> conditions) {
        List<SqlToken> tokens = new ArrayList<>();
        for (Sql condition : conditions) {
            tokens.add(new SqlToken.Text(tokens.isEmpty() ? "(" : " and ("));
            tokens.addAll(condition.closed());
            tokens.add(new SqlToken.Text(")"));
        }
        return new Sql(List.copyOf(tokens), Map.of());
    }

    /** The tokens with the values in them; unbound parameters stay, to be bound in the whole statement. */
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

    /** The text as it was written, without values, so that it can be logged. */
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
