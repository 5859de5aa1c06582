package io.klartext.moderation.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.comment.Span;
import io.klartext.comment.screening.SignalFinding;
import io.klartext.comment.screening.SignalFindings;
import io.klartext.moderation.text.Evidence;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** What signals found in comments, as it was kept. */
@Singleton
class StoredFindings implements SignalFindings {
    private static final int MOST = 100;

    private final Queries database;
    private final ObjectMapper json;

    StoredFindings(Queries database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<SignalFinding> of(UUID comment) {
        Conditions conditions = new Conditions().and("comment_id = :comment", "comment", comment);
        return database.list("""
                select code, version, outcome, score, demand, decisive, cast(evidence as text) as evidence, micros
                from comment_signal""" + conditions.where() + " order by position", conditions, MOST, this::signal);
    }

    private SignalFinding signal(Tuple row) {
        return new SignalFinding(
                row.get("code", String.class),
                row.get("version", Integer.class),
                row.get("outcome", String.class),
                row.get("score", Double.class),
                row.get("demand", String.class),
                row.get("decisive", Boolean.class),
                spans(row.get("evidence", String.class)),
                row.get("micros", Long.class));
    }

    private List<Span> spans(String evidence) {
        try {
            return json.readValue(evidence, new TypeReference<List<Evidence>>() {}).stream()
                    .map(one -> new Span(one.start(), one.end()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence cannot be read", e);
        }
    }
}
