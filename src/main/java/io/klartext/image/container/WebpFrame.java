package io.klartext.image.container;

import static io.klartext.image.UnacceptableImage.damaged;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.klartext.image.bytes.FileBytes;
import java.io.IOException;

/** One frame of an animated WebP: a place on the canvas, and an image of exactly that size with nothing beside it. */
final class WebpFrame {
    private static final int HEADER = 16;

    private WebpFrame() {}

    /** Reads the content of an {@code ANMF} chunk. */
    static void check(FileBytes file, long length, WebpBitstream canvas) throws IOException {
        long end = file.position() + length;
        if (length < HEADER) {
            throw damaged("The WebP has a frame with an incomplete header.");
        }
        int left = file.u24le() * 2;
        int top = file.u24le() * 2;
        WebpBitstream place = new WebpBitstream(file.u24le() + 1, file.u24le() + 1, false);
        if (left + place.width() > canvas.width() || top + place.height() > canvas.height()) {
            throw damaged("The WebP has a frame that is outside of the image.");
        }
        file.skip(4);
        boolean pictured = false;
        while (file.position() < end) {
            pictured |= part(file, end, place);
        }
        if (!pictured) {
            throw damaged("The WebP has a frame without an image.");
        }
    }

    /** True for the part with the pixels, false for the one with their alpha. */
    private static boolean part(FileBytes file, long end, WebpBitstream place) throws IOException {
        String type = new String(file.take(4), ISO_8859_1);
        long length = file.u32le();
        long partEnd = file.position() + length + length % 2;
        boolean pixels = type.equals("VP8 ") || type.equals("VP8L");
        if (partEnd > end || !(pixels || type.equals("ALPH"))) {
            throw damaged("The WebP has a frame that contains something else than an image.");
        }
        if (pixels && !WebpBitstream.read(file, type, length).hasSizeOf(place)) {
            throw damaged("The WebP has a frame with two different sizes.");
        }
        file.skipTo(partEnd);
        return pixels;
    }
}
