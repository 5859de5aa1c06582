package io.klartext.asset.management;

import io.klartext.image.ImageFormat;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import java.time.Instant;

/**
 * The filters of a list of assets; null does not filter.
 *
 * @param text contained in the file name or in the description, whatever the case and the spelling of umlauts and accents
 * @param sha256 the hash of the stored file or of the file as it came
 * @param used whether an article or an author uses it
 * @param trashed true for the assets in the trash, false for all others
 */
public record AssetFilter(
        String text, String sha256, ImageFormat format, Rights rights, Boolean used, boolean trashed) {
    private static final String CONTAINS =
            "contains_folded(concat_ws(' ', a.file_name, a.alt, a.caption, a.creator, a.credit, a.source), :text)";
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
                case CURRENT ->
                    Sql.of("a.expires_at is null or a.expires_at > :now").bind("now", now);
                case EXPIRING ->
                    Sql.of("a.expires_at > :now and a.expires_at <= :soon")
                            .bind("now", now)
                            .bind("soon", soon);
                case EXPIRED -> Sql.of("a.expires_at <= :now").bind("now", now);
            };
        }
    }

    Filter conditions(Instant now, Instant soon) {
        Filter filter = Filter.where(trashed ? "a.trashed_at is not null" : "a.trashed_at is null")
                .andIfGiven(CONTAINS, "text", text)
                .andIfGiven("a.sha256 = :sha256 or a.uploaded_sha256 = :sha256", "sha256", sha256)
                .andIfGiven("b.format = :format", "format", format);
        if (used != null) {
            filter = filter.and(used ? USED : UNUSED);
        }
        return rights == null ? filter : filter.and(rights.condition(now, soon));
    }
}
