package io.klartext.article.archive;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.site.Locales;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;

/** Counts published articles by month. */
@Singleton
class Archive {
    private static final Sql MONTHS = Sql.of("""
            select to_char(m.month, 'YYYY-MM') as month, m.count, m.month at time zone :zone as published_after,
                   (m.month + interval '1 month') at time zone :zone as published_before
            from (select date_trunc('month', p.published_at at time zone :zone) as month, count(*) as count
                  from publication p where {filter} and is_public(p.published_at, p.unpublish_at, :now)
                  group by 1) m order by m.month desc""");

    private final Queries database;
    private final Clock clock;

    Archive(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The months with articles in these languages, the latest first. Executes one statement. */
    List<ArchiveMonth> months(Locales locales, ZoneId zone) {
        ArticleFilter filter = new ArticleFilter(locales, List.of(), List.of());
        return database.list(
                MONTHS.with("filter", filter.ofPublications())
                        .bind("zone", zone.getId())
                        .bind("now", clock.now()),
                ArchiveMonth.class);
    }
}
