package io.klartext.asset.management;

import io.klartext.image.ImageFormat;
import io.klartext.platform.database.Conditions;
import java.time.Instant;
import java.util.Locale;

/**
 * A filter of assets. Null members do not restrict.
 *
 * @param text contained in the file name or in the metadata
 * @param used whether articles or authors use it
 * @param trashed whether to list assets in the trash, or the others
 */
public record AssetFilter(String text, ImageFormat format, Rights rights, Boolean used, boolean trashed) {
    private static final String USED = """
            (exists (select from asset_usage u where u.asset_id = a.id)
             or exists (select from author w where w.picture = a.id))""";

    /** The state of the right to show a picture. */
    public enum Rights {
        CURRENT("(a.expires_at is null or a.expires_at > :now)"),
        EXPIRING("a.expires_at > :now and a.expires_at <= :soon"),
        EXPIRED("a.expires_at <= :now");

        private final String clause;

        Rights(String clause) {
            this.clause = clause;
        }
    }

    Conditions conditions(Instant now, Instant soon) {
        Conditions conditions = new Conditions()
                .and(trashed ? "a.trashed_at is not null" : "a.trashed_at is null")
                .andIfGiven(
                        "concat_ws(' ', a.file_name, a.alt, a.caption, a.creator, a.credit, a.source) ilike :text",
                        "text",
                        text == null ? null : "%" + escaped(text) + "%")
                .andIfGiven(
                        "b.format = :format",
                        "format",
                        format == null ? null : format.name().toLowerCase(Locale.ROOT));
        if (rights != null) {
            conditions.and(rights.clause).bind("now", now).bind("soon", soon);
        }
        if (used != null) {
            conditions.and((used ? "" : "not ") + USED);
        }
        return conditions;
    }

    /** The text escaped for {@code like}. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
