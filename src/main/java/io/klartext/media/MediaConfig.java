package io.klartext.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;

/** How renditions are made and kept. */
@ConfigMapping(prefix = "klartext.media")
public interface MediaConfig {
    /** What makes renditions: {@code java}, {@code vips} (needs the program vipsthumbnail), or {@code auto} for vips if it is installed. */
    @WithDefault("java")
    Engine engine();

    /** The directory of renditions, which can all be made again. Each server needs its own. */
    @WithDefault("${klartext.data:data}/renditions")
    Path cache();

    /** The directory of temporary files, from which the library for WebP is loaded. Nothing else needs to be writable. */
    @WithDefault("${klartext.data:data}/scratch")
    Path scratch();

    /** The most bytes of renditions that are kept; the least recently used are deleted first. */
    @WithDefault("1G")
    MemorySize cacheSize();

    /** How many megapixels of originals may be decoded at the same time. */
    @WithDefault("60")
    @Positive
    int megapixels();

    /** How many renditions may wait to be made; further requests are refused. */
    @WithDefault("64")
    @Positive
    int queue();

    /** The longest time for waiting and rendering together, as an ISO 8601 duration. */
    @WithDefault("PT10S")
    @DurationMin(millis = 1)
    Duration timeLimit();

    /** Further presets, or other sizes for the known ones: {@code klartext.media.presets.card=640x360}. */
    Map<String, String> presets();

    /** Names of the keys that sign URLs: the first signs, signatures of all of them are accepted. */
    @WithDefault("1")
    List<String> signingKeys();

    /** Whether an image that was published is served only as long as something public or a preview link shows it. */
    @WithDefault("true")
    boolean followArticles();

    /** How long an image is served after another one replaced it in its asset or article, as an ISO 8601 duration. */
    @WithDefault("P30D")
    @DurationMin
    Duration serveReplacedFor();

    /** What makes renditions. */
    enum Engine {
        AUTO,
        JAVA,
        VIPS
    }
}
