package io.klartext.image.file;

import io.klartext.image.Bounds;
import io.klartext.image.CaptureData;
import io.klartext.image.Credit;
import io.klartext.image.Deadline;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.ImageTimeout;
import io.klartext.image.Provenance;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.bytes.MagicBytes;
import io.klartext.image.container.ImageStructure;
import io.klartext.image.container.RasterParser;
import io.klartext.image.svg.SvgSanitizer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An image file whose structure was read, once and from its headers alone: no pixel is decoded, so that opening costs
 * the same few milliseconds and kilobytes for every file. The file stays open until this is closed. Not for use by
 * several threads at once.
 */
public final class ImageFile implements AutoCloseable {
    private final FileBytes bytes;
    private final ImageStructure structure;
    private final Deadline deadline;

    private ImageFile(FileBytes bytes, ImageStructure structure, Deadline deadline) {
        this.bytes = bytes;
        this.structure = structure;
        this.deadline = deadline;
    }

    /**
     * Reads the headers of a file.
     *
     * @param deadline the end of the reading, whatever the file contains
     * @throws UnacceptableImage when it is of another type, larger than the limits, ends early or contradicts itself
     * @throws ImageTimeout when the deadline has passed
     */
    public static ImageFile open(Path file, ImageLimits limits, Deadline deadline) throws IOException {
        return open(FileChannel.open(file), limits, deadline);
    }

    /** Closes the channel when it fails. */
    static ImageFile open(FileChannel channel, ImageLimits limits, Deadline deadline) throws IOException {
        try {
            FileBytes bytes = new FileBytes(channel, deadline);
            return new ImageFile(bytes, structure(bytes, new Bounds(limits, deadline)), deadline);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ImageStructure structure(FileBytes bytes, Bounds bounds) throws IOException {
        bounds.bytes(bytes.size());
        ImageFormat format = MagicBytes.formatOf(bytes);
        return format.isRaster() ? RasterParser.parse(bytes, format, bounds) : SvgSanitizer.sanitize(bytes, bounds);
    }

    public ImageInfo info() {
        return structure.info();
    }

    /** False if the end marker is missing. Then pixels may be missing, too, which only decoding can show. */
    public boolean ends() {
        return structure.ends();
    }

    /** How the photograph was taken, according to its EXIF. */
    public CaptureData captureData() {
        return structure.metadata().exif().captureData();
    }

    /** The credit in XMP, else in IPTC, else in EXIF. */
    public Credit credit() throws ImageTimeout {
        return structure.metadata().credit();
    }

    /** Whether the file is signed, and how it says that it was made. */
    public Provenance provenance() throws ImageTimeout {
        return structure.metadata().provenance();
    }

    /**
     * Writes the image without anything that is not part of it: where and with which device it was taken, comments,
     * previews, whatever follows its end. The compressed pixels are copied as they are; orientation, colour profile,
     * creator and copyright stay. Of an SVG only what is known to be harmless stays. A clean image is copied byte for
     * byte.
     *
     * @param target is created or overwritten
     */
    public void writeClean(Path target) throws IOException {
        try (FileChannel out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            structure.clean().write(bytes.channel(), out, deadline);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
