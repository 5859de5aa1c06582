package io.klartext.asset.management;

import io.klartext.image.ImageFormat;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import java.time.Instant;

/**
 * The filters of a list of assets; null does not filter.
 *
 * @param text contained in the file name or in the description, whatever the case
 * @param used whether an article or an author uses it
 * @param trashed true for the assets in the trash, false for all others
 */
public record AssetFilter(String text, ImageFormat format, Rights rights, Boolean used, boolean trashed) {
    private static final String USED = """
            exists (select from asset_usage u where u.asset_id = a.id)
            or exists (select from author w where w.picture = a.id)""";
    private static final String UNUSED = """
            not exists (select from asset_usage u where u.asset_id = a.id)
            and not exists (select from author w where w.picture = a.id)""";

    /** The state of the right to show an asset. */
    public enum Rights {
        CURRENT,
        EXPIRING,
        EXPIRED;

        private Sql condition(Instant now, Instant soon) {
            return switch (this) {
                case CURRENT -> Sql.of("a.expires_at is null or a.expires_at > :now").bind("now", now);
                case EXPIRING -> Sql.of("a.expires_at > :now and a.expires_at <= :soon")
                        .bind("now", now)
                        .bind("soon", soon);
                case EXPIRED -> Sql.of("a.expires_at <= :now").bind("now", now);
            };
        }
    }

    Filter conditions(Instant now, Instant soon) {
        Filter filter = Filter.where(trashed ? "a.trashed_at is not null" : "a.trashed_at is null")
                .andIfGiven(
                        "concat_ws(' ', a.file_name, a.alt, a.caption, a.creator, a.credit, a.source) ilike :text",
                        "text",
                        text == null ? null : "%" + escaped(text) + "%")
                .andIfGiven("b.format = :format", "format", format);
        if (used != null) {
            filter = filter.and(used ? USED : UNUSED);
        }
        return rights == null ? filter : filter.and(rights.condition(now, soon));
    }

    /** The text with the wildcards of {@code like} escaped. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
