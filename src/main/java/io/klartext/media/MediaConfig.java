package io.klartext.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How pictures are drawn and kept. */
@ConfigMapping(prefix = "klartext.media")
public interface MediaConfig {
    /** What draws: {@code java}, {@code vips} (the program vipsthumbnail, needed then), or {@code auto} for vips if it is there. */
    @WithDefault("java")
    Engine engine();

    /** Where renditions are kept; everything in it can be made again. One server at a time. */
    @WithDefault("${klartext.data:data}/renditions")
    Path cache();

    /** How many bytes of renditions are kept; those not asked for longest go first. */
    @WithDefault("1G")
    MemorySize cacheSize();

    /** How many megapixels of originals may be worked on at the same time. */
    @WithDefault("60")
    int megapixels();

    /** How many renditions may wait to be drawn; more are refused. */
    @WithDefault("64")
    int queue();

    /** How long waiting and drawing may take together, as an ISO 8601 duration. */
    @WithDefault("PT10S")
    Duration timeLimit();

    /** Further sizes open to all, or other ones for known names: {@code klartext.media.presets.card=640x360}. */
    Map<String, String> presets();

    /** Names of the keys that addresses are signed with: the first signs, all of them count. */
    @WithDefault("1")
    List<String> signingKeys();

    /** What draws. */
    enum Engine {
        AUTO,
        JAVA,
        VIPS
    }
}
