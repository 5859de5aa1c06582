package io.klartext.asset.management;

import io.klartext.image.ImageFormat;
import io.klartext.platform.database.Conditions;
import java.time.Instant;
import java.util.Locale;

/**
 * The filters of a list of assets; null does not filter.
 *
 * @param text contained in the file name or in the description, whatever the case
 * @param used whether an article or an author uses it
 * @param trashed true for the assets in the trash, false for all others
 */
public record AssetFilter(String text, ImageFormat format, Rights rights, Boolean used, boolean trashed) {
    private static final String USED = """
            (exists (select from asset_usage u where u.asset_id = a.id)
             or exists (select from author w where w.picture = a.id))""";

    /** The state of the right to show an asset. */
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

    /** The text with the wildcards of {@code like} escaped. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
