package io.klartext.platform.database;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/** Runs hand-written SQL: for reads, where one statement fetches what entities would need many for. */
@Singleton
public class Queries {
    private final Session session;

    Queries(Session session) {
        this.session = session;
    }

    /** The first rows of a query, each mapped as it comes. */
    public <T> List<T> list(String sql, Conditions conditions, int limit, Function<Tuple, T> mapper) {
        return conditions
                .applyTo(session.createNativeQuery(sql, Tuple.class).setMaxResults(limit))
                .getResultList()
                .stream()
                .map(mapper)
                .toList();
    }

    /** The first entities of a query that selects all columns of their table. */
    public <E> List<E> entities(String sql, Conditions conditions, int limit, Class<E> type) {
        return conditions
                .applyTo(session.createNativeQuery(sql, type).setMaxResults(limit))
                .getResultList();
    }

    /**
     * The one number that a query answers. It is read as a tuple: of a query for a number Hibernate keeps a plan for each
     * run, and the search among thousands for one that is never equal costs more than the query.
     */
    public long number(String sql, Conditions conditions) {
        Tuple row =
                conditions.applyTo(session.createNativeQuery(sql, Tuple.class)).getSingleResult();
        return ((Number) row.get(0)).longValue();
    }

    /** Waits until nobody else holds the lock of that name, and holds it until the transaction ends. */
    public void lock(String name) {
        number(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) locked",
                new Conditions().bind("name", name));
    }

    /** Waits until nobody holds the lock of that name alone, and shares it with others until the transaction ends. */
    public void lockShared(String name) {
        number(
                "select 1 from (select pg_advisory_xact_lock_shared(hashtextextended(:name, 0))) locked",
                new Conditions().bind("name", name));
    }

    /** Takes the lock of that name until the transaction ends, if nobody else holds it. */
    public boolean tryLock(String name) {
        return number(
                        "select cast(pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as integer)",
                        new Conditions().bind("name", name))
                == 1;
    }

    /** Runs a statement that changes rows; the number of those. */
    public int execute(String sql, Conditions values) {
        return values.applyTo(session.createNativeMutationQuery(sql)).executeUpdate();
    }
}
