package io.klartext.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How renditions are drawn and cached. */
@ConfigMapping(prefix = "klartext.media")
public interface MediaConfig {
    /**
     * What draws renditions: {@code java}, {@code vips} (the program vipsthumbnail), or {@code auto} for vips if
     * installed.
     */
    @WithDefault("java")
    Engine engine();

    /** The directory of renditions, for one server at a time. Its content can be recreated. */
    @WithDefault("${klartext.data:data}/renditions")
    Path cache();

    /** How many bytes of renditions are kept. The least recently used are deleted first. */
    @WithDefault("1G")
    MemorySize cacheSize();

    /** How many megapixels of originals are decoded at the same time. */
    @WithDefault("60")
    int megapixels();

    /** How many renditions may wait to be drawn; further requests are refused. */
    @WithDefault("64")
    int queue();

    /** How long waiting and drawing may take together, as an ISO 8601 duration. */
    @WithDefault("PT10S")
    Duration timeLimit();

    /** Additional presets, or other sizes of known ones: {@code klartext.media.presets.card=640x360}. */
    Map<String, String> presets();

    /** Names of the keys for signed URLs: the first one signs, all are accepted. */
    @WithDefault("1")
    List<String> signingKeys();

    /** The engine that draws renditions. */
    enum Engine {
        AUTO,
        JAVA,
        VIPS
    }
}
