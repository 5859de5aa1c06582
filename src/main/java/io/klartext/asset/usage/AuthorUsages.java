package io.klartext.asset.usage;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Which authors have which asset as their portrait. Authors in the trash count, because they can be restored. */
@Singleton
public class AuthorUsages {
    private static final Sql PORTRAYED =
            Sql.of("select id, name from author where picture = :asset order by name, id limit :limit");

    private final Queries database;

    AuthorUsages(Queries database) {
        this.database = database;
    }

    /** An author whose portrait the asset is. */
    public record PortrayedAuthor(UUID id, String name) {}

    /** The authors whose portrait the asset is, sorted by name. */
    public List<PortrayedAuthor> of(UUID asset, int limit) {
        return database.list(PORTRAYED.bind("asset", asset).bind("limit", limit), PortrayedAuthor.class);
    }
}
