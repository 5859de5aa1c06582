package io.klartext.site.settings;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.site.SiteConfig;
import io.klartext.site.SiteUrls;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Reads and writes the one row of settings. */
@Singleton
public class SiteSettings {
    private static final Sql FIND = Sql.of("select version, updated_at, settings from site_settings");
    private static final Sql FIND_TO_CHANGE =
            Sql.of("select version, updated_at, settings from site_settings for update");
    private static final Sql UPDATE =
            Sql.of("update site_settings set version = :version, settings = :settings, updated_at = :now");

    private final Queries database;
    private final SiteConfig config;
    private final SiteUrls urls;

    SiteSettings(Queries database, SiteConfig config, SiteUrls urls) {
        this.database = database;
        this.config = config;
        this.urls = urls;
    }

    /** The effective settings. An answer that shows them depends on {@link Site#GROUP}. */
    public Site current() {
        SiteDraft written = written().settings();
        return new Site(
                written.title() == null ? config.title() : written.title(),
                written.description(),
                urls.ofPage("/").replaceFirst("/$", ""),
                config.defaultLocale(),
                written.locales() == null ? List.of(config.defaultLocale()) : written.locales(),
                written.publisher());
    }

    WrittenSettings written() {
        return database.one(FIND, WrittenSettings.class);
    }

    /** The stored settings, locked until the transaction ends. */
    WrittenSettings writtenToChange() {
        return database.one(FIND_TO_CHANGE, WrittenSettings.class);
    }

    void write(int version, SiteDraft settings, Instant now) {
        database.execute(
                UPDATE.bind("version", version).bindJson("settings", settings).bind("now", now));
    }
}
