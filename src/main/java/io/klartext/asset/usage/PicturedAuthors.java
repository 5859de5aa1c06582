package io.klartext.asset.usage;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Which authors have which picture. Authors in the trash count, because they can be restored. */
@Singleton
public class PicturedAuthors {
    private final Queries database;

    PicturedAuthors(Queries database) {
        this.database = database;
    }

    /** An author with a picture. */
    public record Pictured(UUID id, String name) {}

    /** The authors with the picture, sorted by name, up to the limit. */
    public List<Pictured> of(UUID asset, int limit) {
        Conditions conditions = new Conditions().and("w.picture = :asset", "asset", asset);
        return database.list(
                "select w.id, w.name from author w" + conditions.where() + " order by w.name, w.id",
                conditions,
                limit,
                row -> new Pictured(row.get("id", UUID.class), row.get("name", String.class)));
    }
}
