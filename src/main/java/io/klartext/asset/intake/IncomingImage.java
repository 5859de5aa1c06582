package io.klartext.asset.intake;

import io.klartext.image.CaptureData;
import io.klartext.image.Credit;
import io.klartext.image.ImageInfo;
import io.klartext.image.render.Placeholder;
import java.io.IOException;

/**
 * An image that was received, accepted and cleaned, and is not yet stored. Closing it deletes its files.
 *
 * @param uploadedSha256 the hash of the file as it came
 * @param clean the cleaned file
 * @param signed the file as it came, if it carries content credentials, which cleaning makes invalid; else null
 * @param placeholder null for an SVG, and if decoding took too long
 * @param capture the camera settings in the original metadata
 * @param credit the credit in the original metadata
 * @param digitalSourceType how the image was made, as the original metadata says; else null
 */
public record IncomingImage(
        String uploadedSha256,
        IncomingFile clean,
        IncomingFile signed,
        ImageInfo info,
        Placeholder placeholder,
        CaptureData capture,
        Credit credit,
        String digitalSourceType)
        implements AutoCloseable {
    String signedSha256() {
        return signed == null ? null : signed.sha256();
    }

    @Override
    public void close() throws IOException {
        clean.close();
        if (signed != null) {
            signed.close();
        }
    }
}
