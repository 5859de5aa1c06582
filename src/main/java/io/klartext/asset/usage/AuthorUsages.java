package io.klartext.asset.usage;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Which authors have which asset as their portrait. Authors in the trash count, because they can be restored. */
@Singleton
public class AuthorUsages {
    private final Queries database;

    AuthorUsages(Queries database) {
        this.database = database;
    }

    /** An author whose portrait the asset is. */
    public record PortrayedAuthor(UUID id, String name) {}

    /** The authors whose portrait the asset is, sorted by name. */
    public List<PortrayedAuthor> of(UUID asset, int limit) {
        Conditions conditions = new Conditions().and("w.picture = :asset", "asset", asset);
        return database.list(
                "select w.id, w.name from author w" + conditions.where() + " order by w.name, w.id",
                conditions,
                limit,
                row -> new PortrayedAuthor(row.get("id", UUID.class), row.get("name", String.class)));
    }
}
