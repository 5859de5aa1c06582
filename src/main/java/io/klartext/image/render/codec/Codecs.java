package io.klartext.image.render.codec;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import io.klartext.image.ImageFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * Provides each reader and writer by name. Asking ImageIO for any that fits would make the answer depend on class
 * loaders and on the order in which they were found.
 */
public final class Codecs {
    private static final String OF_THE_JDK = "com.sun.imageio.plugins.";

    private Codecs() {}

    static ImageReader reader(ImageFormat format) throws IOException {
        return format == ImageFormat.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ofTheJdk(ImageReaderSpi.class, format).createReaderInstance();
    }

    public static ImageWriter writer(ImageFormat format) throws IOException {
        return format == ImageFormat.WEBP
                ? new WebPImageWriterSpi().createWriterInstance(null)
                : ofTheJdk(ImageWriterSpi.class, format).createWriterInstance();
    }

    /** For JPEG in CMYK and YCCK, which the JDK's reader refuses or shows in wrong colours. */
    static ImageReader printJpegReader() throws IOException {
        JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
        // It finds the reader that it is based on only after the registration.
        provider.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
        return provider.createReaderInstance(null);
    }

    private static <T extends ImageReaderWriterSpi> T ofTheJdk(Class<T> kind, ImageFormat format) {
        Iterator<T> providers = IIORegistry.getDefaultInstance().getServiceProviders(kind, true);
        while (providers.hasNext()) {
            T provider = providers.next();
            if (provider.getClass().getName().startsWith(OF_THE_JDK)
                    && Arrays.asList(provider.getMIMETypes()).contains(format.mediaType())) {
                return provider;
            }
        }
        throw new IllegalStateException("This Java runtime has no codec for " + format.mediaType() + ".");
    }
}
