package io.klartext.media.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format whom gets. */
class AutoFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Chrome, Firefox, Safari; curl; nothing
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | WEBP | WEBP",
                "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5 | WEBP | WEBP",
                "image/webp,image/avif,image/jxl,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5 | WEBP | WEBP",
                "*/* | JPEG | PNG",
                "- | JPEG | PNG",
                "image/* | JPEG | PNG",
                "image/png,image/svg+xml,image/*;q=0.8 | JPEG | PNG",
                "image/webp;q=0 | JPEG | PNG",
                "image/webp;q=0,*/* | JPEG | PNG",
                "image/webp;q=0.000 | JPEG | PNG",
                "image/webp;q=0.5,image/*;q=0.8 | JPEG | PNG",
                "image/webp;q=0.5,image/jpeg;q=0.4,image/png;q=0.6 | WEBP | PNG",
                "IMAGE/WEBP ; Q=0.9 , */*;q=0.1 | WEBP | WEBP",
                "image/webp | WEBP | WEBP",
                "image/webpx | JPEG | PNG",
                "nonsense,;;;q=9 | JPEG | PNG",
                "image/webp;q=nonsense | WEBP | WEBP"
            })
    void by_what_the_browser_says(String accept, ImageFormat opaque, ImageFormat transparent) {
        assertEquals(opaque, AutoFormat.choose(accept, info(false), true));
        assertEquals(transparent, AutoFormat.choose(accept, info(true), true));
    }

    private static ImageInfo info(boolean alpha) {
        return new ImageInfo(ImageFormat.PNG, 10, 10, 1, 1, alpha, false);
    }
}
