package io.klartext.platform.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.query.CommonQueryContract;

/** The {@code where} clause of a query with optional filters. Values are always bound as parameters. */
public final class Conditions {
    private static final Pattern LOCKING = Pattern.compile("\\s+for (no key )?(update|share)[^()]*$");

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition without a value. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** Adds a condition that uses the named value. */
    public Conditions and(String clause, String name, Object value) {
        values.put(name, value);
        return and(clause);
    }

    /** Adds the condition if there is a value to compare with. */
    public Conditions andIfGiven(String clause, String name, Object value) {
        return value == null ? this : and(clause, name, value);
    }

    /** Gives a value a name without adding a condition. */
    public Conditions bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A copy that can be changed independently. */
    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.clauses.addAll(clauses);
        copy.values.putAll(values);
        return copy;
    }

    public String where() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    /** The statement with the values that it mentions, and with the limit unless that is {@link Integer#MAX_VALUE}. */
    Sql toSql(String statement, int limit) {
        Sql sql = Sql.of(limit == Integer.MAX_VALUE ? statement : limited(statement));
        if (limit != Integer.MAX_VALUE) {
            sql = sql.bind("rowLimit", limit);
        }
        for (Map.Entry<String, Object> value : values.entrySet()) {
            sql = sql.bindIfMentioned(value.getKey(), value.getValue());
        }
        return sql;
    }

    private static String limited(String statement) {
        Matcher locking = LOCKING.matcher(statement);
        return locking.find()
                ? statement.substring(0, locking.start()) + " limit :rowLimit" + locking.group()
                : statement + " limit :rowLimit";
    }

    /** Binds the values that the statement mentions. */
    <Q extends CommonQueryContract> Q applyTo(Q query) {
        Set<String> mentioned = query.getParameterMetadata().getNamedParameterNames();
        values.forEach((name, value) -> {
            if (mentioned.contains(name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
