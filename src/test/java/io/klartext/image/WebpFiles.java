package io.klartext.image;

import static io.klartext.image.Bytes.u24le;
import static io.klartext.image.Bytes.u32le;

import java.util.HexFormat;

/** WebP files around pictures of 16 x 12 pixels, of which the packed pixels are given: the JDK has no encoder. */
public final class WebpFiles {
    public static final byte[] LOSSY = chunk("VP8 ", hex("""
                    d001009d012a10000c0003805a25b00274010eb73de8c800fef5dc4f69cbc9e648cfb1674d8c0e94bf46a37e5a5a45ec1b9b79bf
                    3c636000"""));
    public static final byte[] LOSSLESS = chunk("VP8L", hex("""
                    2f0fc00200993244f43f3611d1ff80a948363684fe2569e07d1901c8842176f1ea1f4732814012cefe546384dab40d98784a7b84
                    4ce20b25d615480624776aceccbb1b00"""));
    public static final byte[] ALPHA = chunk("ALPH", hex("010ff0b2ff888820164ce62fdd1b4244ff4317"));

    private WebpFiles() {}

    public static byte[] file(byte[]... chunks) {
        byte[] content = Bytes.of((Object[]) chunks);
        return Bytes.of("RIFF", u32le(content.length + 4L), "WEBP", content);
    }

    public static byte[] chunk(String type, byte[] content) {
        return Bytes.of(type, u32le(content.length), content, new byte[content.length % 2]);
    }

    public static byte[] extended(int flags, int width, int height) {
        return chunk("VP8X", Bytes.of(flags, 0, 0, 0, u24le(width - 1), u24le(height - 1)));
    }

    public static byte[] frame(byte[]... chunks) {
        return chunk(
                "ANMF", Bytes.of(u24le(0), u24le(0), u24le(15), u24le(11), u24le(40), 0, Bytes.of((Object[]) chunks)));
    }

    public static byte[] animated(int frames) {
        byte[] all = Bytes.of(extended(0x02, 16, 12), chunk("ANIM", new byte[6]));
        for (int i = 0; i < frames; i++) {
            all = Bytes.of(all, frame(LOSSY));
        }
        return file(all);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
}
