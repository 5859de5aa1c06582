package io.klartext.article.counting;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Adds up and checks how often tags and authors are used, and how many articles, publications and comments there are.
 * The triggers of migrations V0130 and V0217 count, and their functions do the work here. Both methods do nothing while
 * another server runs one of them.
 */
@Singleton
@Transactional
public class UseCounting {
    private static final String LOCK = "kept counts";

    private static final List<Sql> FOLD = List.of(
            Sql.of("select 1 from fold_tag_use()"),
            Sql.of("select 1 from fold_author_use()"),
            Sql.of("select 1 from fold_totals()"));

    private static final Sql CORRECT = Sql.of("select correct_tag_use() + correct_author_use() + correct_totals()");

    private final Queries database;

    UseCounting(Queries database) {
        this.database = database;
    }

    /** Replaces the differences of a number by their sum, for at most 1,000 tags and 1,000 authors. */
    public void fold() {
        if (database.tryLock(LOCK)) {
            FOLD.forEach(database::number);
        }
    }

    /**
     * Counts all references and rows, and corrects the kept numbers where they differ.
     *
     * @return how many numbers were wrong, which is 0 unless somebody bypassed the triggers
     */
    public int correct() {
        return database.tryLock(LOCK) ? Math.toIntExact(database.number(CORRECT)) : 0;
    }
}
