package io.klartext.image.render;

import io.klartext.image.Bounds;
import io.klartext.image.Deadline;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.PixelArea;
import io.klartext.image.RenderRequest;
import io.klartext.image.container.CreditWriter;
import io.klartext.image.container.EmbeddedProfile;
import io.klartext.image.container.PngGamma;
import io.klartext.image.container.WebpChunks;
import io.klartext.image.render.codec.RenderJob;
import io.klartext.image.render.codec.StreamedJpeg;
import io.klartext.image.render.scale.Orientation;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Draws with libvips in a child process, which is faster, uses no memory of this JVM and can be killed. It is optional.
 */
public final class VipsEngine implements ImageEngine {
    private static final Pattern VERSION =
            Pattern.compile("vips-(8\\.(?:1[3-9]|[2-9]\\d)|9|[1-9]\\d+)\\..*", Pattern.DOTALL);

    /** Our own profile: the one of libvips shifts the colours. */
    private static final String SRGB = "srgb.icc";

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

    /** The exit code of libvips for a file that it refuses; every other code is a failure of the program. */
    private static final int REFUSED = 1;

    private final String vips;
    private final Duration timeLimit;

    private VipsEngine(Path vips, Duration timeLimit) {
        this.vips = vips.toString();
        this.timeLimit = timeLimit;
    }

    /** Empty unless the program {@code vips}, 8.13 or newer, is on the PATH of this process and starts. */
    public static Optional<VipsEngine> onPath(Duration timeLimit) {
        return in(System.getenv().getOrDefault("PATH", ""), timeLimit);
    }

    static Optional<VipsEngine> in(String path, Duration timeLimit) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "vips").toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(vips -> new VipsEngine(vips, timeLimit))
                .filter(VipsEngine::works);
    }

    @Override
    public String name() {
        return "libvips";
    }

    @Override
    public boolean supports(ImageFormat format) {
        return format.isRaster();
    }

    @Override
    public void render(Path source, ImageInfo info, RenderRequest rendering, Path target) throws IOException {
        rendering.requireWithin(info);
        Files.size(source);
        if (info.format() == ImageFormat.PNG && PngGamma.exponent(source).isPresent()) {
            // libvips knows no gamma.
            new JavaEngine(ImageLimits.DEFAULT, timeLimit).render(source, info, rendering, target);
            return;
        }
        Deadline deadline = new Deadline(timeLimit);
        try (ChildProcessDirectory workplace = new ChildProcessDirectory()) {
            workplace.link("source", source);
            boolean profiled = isProfiled(source, info);
            workplace.write(SRGB, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            String input = "source";
            PixelArea crop = rendering.crop();
            if (crop.width() < info.width() || crop.height() < info.height()) {
                run(workplace, crop(Orientation.of(info).stored(crop, info)), deadline);
                input = "part.tif";
            }
            run(workplace, thumbnail(input, rendering, profiled), deadline);
            byte[] file = workplace.read(result(rendering));
            // Stripping leaves EXIF in WebP.
            byte[] bare = rendering.format() == ImageFormat.WEBP ? WebpChunks.bare(file) : file;
            Files.write(target, CreditWriter.write(bare, rendering.format(), rendering.credit()));
        }
    }

    /**
     * Converts an image in a format that browsers do not show, such as HEIC, AVIF or TIFF: to PNG if it has transparent
     * parts, else to JPEG. Metadata and colour profile stay.
     *
     * @throws UnacceptableImage if it is damaged or larger than the limits
     */
    public void convert(Path source, ImageLimits limits, Path target) throws IOException {
        Deadline deadline = new Deadline(timeLimit);
        try (ChildProcessDirectory workplace = new ChildProcessDirectory()) {
            workplace.link("source", source);
            new Bounds(limits, deadline)
                    .size(number("width", workplace, deadline), number("height", workplace, deadline), true);
            boolean transparent = number("bands", workplace, deadline) % 2 == 0
                    && !header("interpretation", workplace, deadline)
                            .toLowerCase(Locale.ROOT)
                            .contains("cmyk");
            String result = transparent ? "result.png" : "result.jpg";
            String options = transparent ? "[bitdepth=8]" : "[Q=95,optimize-coding]";
            run(workplace, List.of(vips, "copy", "source", result + options), deadline);
            Files.write(target, workplace.read(result));
        }
    }

    private long number(String field, ChildProcessDirectory workplace, Deadline deadline) throws IOException {
        try {
            return Long.parseLong(header(field, workplace, deadline));
        } catch (NumberFormatException e) {
            throw RenderJob.damaged("It has no " + field + ".");
        }
    }

    /** Reads the last line, because vipsheader may print warnings above the value. */
    private String header(String field, ChildProcessDirectory workplace, Deadline deadline) throws IOException {
        run(workplace, List.of(vips + "header", "-f", field, "source"), deadline);
        String output = workplace.output().strip();
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    /** Crops the stored pixels, because a crop after the scaling could begin only at whole pixels of the result. */
    private List<String> crop(PixelArea stored) {
        return List.of(
                vips,
                "crop",
                "source[fail-on=truncated]",
                "part.tif",
                Integer.toString(stored.x()),
                Integer.toString(stored.y()),
                Integer.toString(stored.width()),
                Integer.toString(stored.height()));
    }

    /** The arguments of {@code vipsthumbnail}. It has no option to refuse truncated files. */
    private List<String> thumbnail(String input, RenderRequest rendering, boolean profiled) {
        String options =
                switch (rendering.format()) {
                    case JPEG -> "[Q=" + rendering.quality() + ",strip,optimize-coding,background=255]";
                    case WEBP -> "[Q=" + rendering.quality() + ",strip]";
                    default -> "[strip,bitdepth=8]";
                };
        List<String> command = new ArrayList<>(List.of(
                vips,
                "thumbnail",
                input,
                result(rendering) + options,
                Integer.toString(rendering.width()),
                "--height=" + rendering.height(),
                "--size=force",
                "--fail-on=truncated"));
        if (profiled) {
            command.add("--export-profile=" + SRGB);
        }
        return command;
    }

    /** Without a profile colours are sRGB already, and a conversion by libvips would shift them. */
    private static boolean isProfiled(Path source, ImageInfo info) {
        try {
            return info.format() == ImageFormat.JPEG
                    ? StreamedJpeg.isProfiled(source)
                    : EmbeddedProfile.of(source, info.format(), ImageLimits.DEFAULT)
                            .isPresent();
        } catch (IOException | RuntimeException e) {
            throw RenderJob.damaged("It cannot be decoded.");
        }
    }

    private static String result(RenderRequest rendering) {
        return "result." + rendering.format().extension();
    }

    private static void run(ChildProcessDirectory workplace, List<String> command, Deadline deadline)
            throws IOException {
        int exit = deadline.await(workplace.start(command));
        if (exit == REFUSED) {
            workplace.requireWritable();
            throw RenderJob.damaged("It cannot be decoded.");
        }
        if (exit != 0) {
            throw new IOException(command.get(0) + " ended with exit code " + exit + ".");
        }
    }

    private boolean works() {
        try (ChildProcessDirectory workplace = new ChildProcessDirectory()) {
            Process process = workplace.start(List.of(vips, "--version"));
            int exit = new Deadline(PROBE_LIMIT).await(process);
            return exit == 0 && VERSION.matcher(workplace.output()).matches();
        } catch (IOException e) {
            return false;
        }
    }
}
