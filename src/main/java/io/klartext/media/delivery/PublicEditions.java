package io.klartext.media.delivery;

import io.klartext.image.Credit;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.media.rendering.Edition;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the edition that a URL names, and whether it may be shown: one statement. */
@Singleton
public class PublicEditions {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final String SELECT = """
            select e.key, e.sha256, e.creator, e.credit, e.license, e.source,
              b.location, b.bytes, b.format, b.width, b.height, b.orientation, b.frames, b.alpha, b.progressive,
              exists (select 1 from asset a where a.sha256 = e.sha256 and a.trashed_at is null
                and (a.expires_at is null or a.expires_at > :now)) as allowed
            from edition e
            join blob b on b.sha256 = e.sha256
            where e.key = :key
            and exists (select 1 from asset a where a.sha256 = e.sha256 and a.trashed_at is null)""";

    private final Queries database;
    private final Clock clock;

    PublicEditions(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The edition of that key.
     *
     * @throws Failure.Gone if the rights to show the image have ended
     * @throws Failure.NotFound if there is none, or only assets in the trash have the file
     */
    public Edition shown(String key) {
        List<Found> found = KEY.matcher(key).matches() ? find(key) : List.of();
        if (found.isEmpty()) {
            throw new Failure.NotFound("The image");
        }
        if (!found.get(0).allowed()) {
            throw new Failure.Gone("The image");
        }
        return found.get(0).edition();
    }

    private record Found(Edition edition, boolean allowed) {}

    private List<Found> find(String key) {
        Conditions values = new Conditions().bind("key", key).bind("now", clock.now());
        return database.list(SELECT, values, 1, row -> new Found(edition(row), row.get("allowed", Boolean.class)));
    }

    private static Edition edition(Tuple row) {
        return new Edition(
                text(row, "key"),
                text(row, "sha256"),
                text(row, "location"),
                row.get("bytes", Long.class),
                new ImageInfo(
                        ImageFormat.valueOf(text(row, "format").toUpperCase(Locale.ROOT)),
                        number(row, "width"),
                        number(row, "height"),
                        number(row, "orientation"),
                        number(row, "frames"),
                        row.get("alpha", Boolean.class),
                        row.get("progressive", Boolean.class)),
                new Credit(text(row, "creator"), text(row, "credit"), text(row, "license"), text(row, "source")));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
