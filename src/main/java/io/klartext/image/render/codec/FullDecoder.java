package io.klartext.image.render.codec;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.container.WebpChunks;
import io.klartext.image.render.scale.Pixels;
import io.klartext.image.render.scale.Scaler;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;

/** Decodes the first image of a file as a whole and draws it. */
public final class FullDecoder {
    private static final String GIF_METADATA = "javax_imageio_gif_image_1.0";

    private final RenderJob drawing;

    private FullDecoder(RenderJob drawing) {
        this.drawing = drawing;
    }

    public static Pixels draw(Path source, RenderJob drawing) throws IOException {
        DecodedImage image = new FullDecoder(drawing).decode(source);
        drawing.deadline().check();
        Scaler scaler = drawing.scaler(image.bands());
        image.write(drawing.part(), scaler);
        return scaler.result();
    }

    private DecodedImage decode(Path source) throws IOException {
        ImageInfo info = drawing.info();
        if (info.format() == ImageFormat.WEBP && info.frames() > 1) {
            return firstFrame(Files.readAllBytes(source));
        }
        try (ImageInputStream stream = new FileImageInputStream(source.toFile())) {
            return info.format() == ImageFormat.JPEG
                    ? decode(jpegReader(stream), stream)
                    : decode(Codecs.reader(info.format()), stream);
        }
    }

    private DecodedImage decode(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            if (drawing.info().format() == ImageFormat.GIF) {
                BufferedImage frame = read(reader);
                return place(frame, gifPlace(reader, "imageLeftPosition"), gifPlace(reader, "imageTopPosition"));
            }
            drawing.requireSize(reader.getWidth(0), reader.getHeight(0));
            return new DecodedImage(read(reader));
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        reader.addIIOReadProgressListener(new Timeout(drawing.deadline()));
        MissingPixels missing = new MissingPixels(() -> true);
        reader.addIIOReadWarningListener(missing);
        BufferedImage image = reader.read(0);
        drawing.deadline().check();
        if (missing.found()) {
            throw RenderJob.damaged("Its end is missing.");
        }
        return image;
    }

    /** The JDK's reader for RGB and grey images, because it is faster. */
    private static ImageReader jpegReader(ImageInputStream stream) throws IOException {
        ImageReader reader = Codecs.reader(ImageFormat.JPEG);
        reader.setInput(stream, true, true);
        boolean readable = StreamedJpeg.colorSpace(reader).isPresent();
        reader.reset();
        stream.seek(0);
        return readable ? reader : Codecs.printJpegReader();
    }

    /** The first frame of an animation may be smaller than the image. */
    private DecodedImage place(BufferedImage frame, int left, int top) {
        int width = drawing.storedWidth();
        int height = drawing.storedHeight();
        boolean whole = left == 0 && top == 0 && frame.getWidth() == width && frame.getHeight() == height;
        return whole ? new DecodedImage(frame) : DecodedImage.onCanvas(frame, left, top, width, height);
    }

    /** The WebP reader knows no animations: its first frame becomes an image of its own. */
    private DecodedImage firstFrame(byte[] file) throws IOException {
        WebpChunks.Frame frame =
                WebpChunks.firstFrame(file).orElseThrow(() -> RenderJob.damaged("Its first frame is missing."));
        ImageReader reader = Codecs.reader(ImageFormat.WEBP);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(frame.still().array()))) {
            reader.setInput(stream, true, true);
            return place(read(reader), frame.left(), frame.top());
        } finally {
            reader.dispose();
        }
    }

    private static int gifPlace(ImageReader reader, String attribute) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(GIF_METADATA);
        Element descriptor =
                (Element) root.getElementsByTagName("ImageDescriptor").item(0);
        return Integer.parseInt(descriptor.getAttribute(attribute));
    }
}
