package io.klartext.platform.database;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that rows must all meet. A filter is immutable: each method returns a new filter with more conditions.
 *
 * <pre>{@code
 * Filter filter = Filter.where("a.trashed_at is null")
 *         .andIfGiven("a.locale = :locale", "locale", locale)      // none if locale is null
 *         .and(Sql.of("a.expires_at > :now and a.expires_at <= :soon").bind("now", now).bind("soon", soon));
 * database.list(LIST.with("filter", filter), AssetLine.class);     // ... where {filter} ...
 * }</pre>
 *
 * <p>Each condition has its own parameters, so two conditions may use the same parameter name.
 */
public final class Filter {
    private static final Filter NONE = new Filter(List.of());

    private final List<Sql> conditions;

    private Filter(List<Sql> conditions) {
        this.conditions = conditions;
    }

    /** The filter that every row passes. */
    public static Filter none() {
        return NONE;
    }

    /** A filter of one condition. */
    public static Filter where(String condition) {
        return NONE.and(condition);
    }

    /** A filter of one condition with a value. */
    public static Filter where(String condition, String name, Object value) {
        return NONE.and(condition, name, value);
    }

    /** Adds a condition. If it has parameters, they are bound in the statement. */
    public Filter and(String condition) {
        return and(Sql.of(condition));
    }

    /** Adds a condition with a value. */
    public Filter and(String condition, String name, Object value) {
        return and(Sql.of(condition).bind(name, value));
    }

    /** Adds a condition with any number of values. */
    public Filter and(Sql condition) {
        List<Sql> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Filter(List.copyOf(all));
    }

    /** Adds the conditions of another filter. */
    public Filter and(Filter other) {
        List<Sql> all = new ArrayList<>(conditions);
        all.addAll(other.conditions);
        return new Filter(List.copyOf(all));
    }

    /** Adds the condition if there is a value to compare with. */
    public Filter andIfGiven(String condition, String name, Object value) {
        return value == null ? this : and(condition, name, value);
    }

    /** Adds the condition if the flag is true. */
    public Filter andIf(boolean applies, String condition) {
        return applies ? and(condition) : this;
    }

    /** The number of its conditions. */
    public int size() {
        return conditions.size();
    }

    /** The conditions joined, each in parentheses. */
    Sql toSql() {
        return conditions.isEmpty() ? Sql.of("true") : Sql.joined(conditions);
    }
}
