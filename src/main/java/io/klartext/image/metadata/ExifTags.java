package io.klartext.image.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.util.Set;

/**
 * Reads the wanted tags of a TIFF structure, each once and with a limited length, so that time and memory are bounded
 * by the length of the block. Otherwise thousands of entries could each refer to the same megabyte.
 */
final class ExifTags extends DirectoryTiffHandler {
    private static final Set<Integer> WANTED = Set.of(
            ExifDirectoryBase.TAG_ORIENTATION,
            ExifDirectoryBase.TAG_MAKE,
            ExifDirectoryBase.TAG_MODEL,
            ExifDirectoryBase.TAG_ARTIST,
            ExifDirectoryBase.TAG_COPYRIGHT,
            ExifDirectoryBase.TAG_EXPOSURE_TIME,
            ExifDirectoryBase.TAG_FNUMBER,
            ExifDirectoryBase.TAG_ISO_EQUIVALENT,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_FOCAL_LENGTH,
            ExifDirectoryBase.TAG_LENS_MODEL);

    private static final int CAPTURE_DIRECTORY = 0x8769;
    private static final int TIFF_MARKER = 42;
    private static final int MAX_BYTES = 1 << 16;

    private final Directory tags;
    private boolean captureDirectoryEntered;

    ExifTags(Directory tags) {
        super(new Metadata(), null);
        this.tags = tags;
        pushDirectory(tags);
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
        if (marker != TIFF_MARKER) {
            throw new TiffProcessingException("no TIFF structure");
        }
    }

    /**
     * Enters one directory only, because overlapping offsets could otherwise make every byte part of thousands of
     * directories.
     */
    @Override
    public boolean tryEnterSubIfd(int tag) {
        boolean enters = tag == CAPTURE_DIRECTORY && !captureDirectoryEntered;
        captureDirectoryEntered |= enters;
        return enters;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    /** Both directories are read into the same tags. */
    @Override
    public void endingIFD() {}

    /** Only the value formats of TIFF are known. */
    @Override
    public Long tryCustomProcessFormat(int tag, int format, long count) {
        return null;
    }

    /** True for a tag that is to be skipped. */
    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> directories, int start, RandomAccessReader reader, int tag, int bytes) {
        return !WANTED.contains(tag) || bytes > MAX_BYTES || tags.containsTag(tag);
    }
}
