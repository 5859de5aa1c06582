package io.klartext.moderation.screening;

import io.klartext.comment.screening.SignalFindings;
import io.klartext.comment.screening.StoredFinding;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads the stored findings of signals. */
@Singleton
class StoredFindings implements SignalFindings {
    private static final Sql OF_COMMENT = Sql.of("""
            select g.code, g.version, g.outcome, cast(round(cast(g.score as numeric), 4) as double precision) as score,
                   g.demand, g.decisive, g.micros,
                   (select coalesce(jsonb_agg(jsonb_build_object('start', e -> 'start', 'end', e -> 'end')
                                              order by place), '[]')
                    from jsonb_array_elements(g.evidence) with ordinality as spans (e, place)) as evidence
            from comment_signal g where g.comment_id = :comment order by g.position""");

    private final Queries database;

    StoredFindings(Queries database) {
        this.database = database;
    }

    @Override
    public List<StoredFinding> of(UUID comment) {
        return database.list(OF_COMMENT.bind("comment", comment), StoredFinding.class);
    }
}
