package io.klartext.asset.usage;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Which authors have which picture. One in the trash has it, too: it may come back. */
@Singleton
public class PicturedAuthors {
    private final Queries database;

    PicturedAuthors(Queries database) {
        this.database = database;
    }

    /** An author who has a picture. */
    public record Pictured(UUID id, String name) {}

    /** Those who have the picture, by name, so many at most. */
    public List<Pictured> of(UUID asset, int limit) {
        Conditions conditions = new Conditions().and("w.picture = :asset", "asset", asset);
        return database.list(
                "select w.id, w.name from author w" + conditions.where() + " order by w.name, w.id",
                conditions,
                limit,
                row -> new Pictured(row.get("id", UUID.class), row.get("name", String.class)));
    }
}
