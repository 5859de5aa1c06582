package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.image.ImageFormat;
import io.klartext.media.StoredImages.Stored;
import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Every address that we hand out leads to the picture that it promises. */
@QuarkusTest
class ImageUrlBuilderTest {
    @Inject
    ImageUrlBuilder urls;

    @Inject
    StoredImages pictures;

    @Test
    void a_whole_picture_needs_no_signature() {
        ImageUrls made = urls.of(picture("K", 700, 400, 1, FocalPoint.CENTER, Crop.WHOLE));
        assertEquals("/media/o/K/hafen-im-nebel.jpg", made.url());
        assertEquals(
                List.of(64, 96, 128, 160, 240, 320, 480, 640),
                made.srcset().stream().map(ImageUrls.Source::width).toList());
        assertEquals(
                "/media/i/K/w_640/hafen-im-nebel.auto", made.srcset().get(7).url());
        assertEquals(
                new ImageUrls.Preset("/media/i/K/card/hafen-im-nebel.auto", 640, 360),
                made.presets().get("card"));
        assertEquals(
                new ImageUrls.Preset("/media/i/K/og/hafen-im-nebel.jpg", 700, 368),
                made.presets().get("og"));
    }

    @Test
    void everything_leads_to_what_it_promises() throws IOException {
        Stored stored = pictures.jpeg(900, 600);
        FocalPoint focus = new FocalPoint(0.25, 0.75);
        Crop region = new Crop(0.1, 0.0, 0.8, 1.0);
        ImageUrls made = urls.of(picture(stored.edition(), 900, 600, 1, focus, region));
        assertSize(720, 600, made.url());
        assertEquals(640, made.srcset().get(made.srcset().size() - 1).width());
        for (ImageUrls.Source source : made.srcset()) {
            assertSize(source.width(), (source.width() * 600 + 360) / 720, source.url());
        }
        for (ImageUrls.Preset preset : made.presets().values()) {
            assertSize(preset.width(), preset.height(), preset.url());
        }
        assertTrue(
                made.presets().get("card").url().contains("fp_0.25-0.75,h_360,rect_0.1-0-0.8-1,w_640"),
                made.toString());
    }

    private static void assertSize(int width, int height, String url) throws IOException {
        Response answer = Client.reader().request().urlEncodingEnabled(false).get(url);
        assertEquals(200, answer.statusCode(), url);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals(width + "x" + height, image.getWidth() + "x" + image.getHeight(), url);
    }

    @Test
    void what_moves_is_shown_moving() {
        ImageUrls made = urls.of(picture("K", 700, 400, 12, FocalPoint.CENTER, Crop.WHOLE));
        assertEquals("/media/o/K/hafen-im-nebel.jpg", made.url());
        assertEquals(List.of(), made.srcset());
        Crop half = new Crop(0.0, 0.0, 0.5, 1.0);
        assertEquals(
                "/media/o/K/hafen-im-nebel.jpg",
                urls.of(picture("K", 700, 400, 12, FocalPoint.CENTER, half)).url());
    }

    @Test
    void an_svg_is_one_address() {
        PlacedImage svg =
                new PlacedImage("K", ImageFormat.SVG, "Logo (neu).svg", 10, 10, 1, FocalPoint.CENTER, Crop.WHOLE);
        assertEquals(
                new ImageUrls("/media/o/K/logo-neu.svg", svg.width(), svg.height(), List.of(), null, Map.of()),
                urls.of(svg));
    }

    @Test
    void a_file_without_a_name_has_one() {
        PlacedImage picture = new PlacedImage("K", ImageFormat.PNG, "???", 10, 10, 1, FocalPoint.CENTER, Crop.WHOLE);
        assertEquals("/media/o/K/picture.png", urls.of(picture).url());
    }

    private static PlacedImage picture(
            String edition, int width, int height, int frames, FocalPoint focus, Crop region) {
        return new PlacedImage(edition, ImageFormat.JPEG, "Hafen im Nebel.JPG", width, height, frames, focus, region);
    }
}
