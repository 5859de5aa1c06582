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
    /** Servers of earlier versions take it as well. */
    private static final String LOCK = "counts of tags and authors";

    private static final List<Sql> FOLD = List.of(
            Sql.of("select 1 from fold_tag_use()"),
            Sql.of("select 1 from fold_author_use()"),
            Sql.of("select 1 from fold_totals()"));

    private static final List<Sql> CORRECT = List.of(
            Sql.of("select correct_tag_use()"),
            Sql.of("select correct_author_use()"),
            Sql.of("select correct_totals()"));

    private final Queries database;

    UseCounting(Queries database) {
        this.database = database;
    }

    /** Adds up the differences of each number, for at most 1,000 tags and 1,000 authors. */
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
        if (!database.tryLock(LOCK)) {
            return 0;
        }
        return Math.toIntExact(CORRECT.stream().mapToLong(database::number).sum());
    }
}
