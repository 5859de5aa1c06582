package io.klartext.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a picture anew without anything that is not part of it: where and with which device it was taken, comments,
 * previews, whatever follows its end. The packed pixels are copied as they are; how to turn them, the colour profile, the
 * creator and the copyright stay. Of an SVG only what is known to be harmless is left. A clean picture is written
 * byte for byte as it was.
 */
public final class ImageCleaner {
    /**
     * Fails with {@link UnacceptableImage} if the file is no longer the one that was inspected.
     *
     * @param info what {@link ImageInspector} said of the source
     * @param target a file that is made or overwritten
     */
    public void clean(Path source, ImageInfo info, Path target) throws IOException {
        try (FileBytes file = FileBytes.open(source);
                FileChannel out = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            Anatomy anatomy = Anatomy.of(file, ImageLimits.INSPECTED);
            if (!anatomy.info().equals(info)) {
                throw UnacceptableImage.damaged("The file is another one than before.");
            }
            anatomy.clean().write(file.channel(), out);
        }
    }
}
