package io.klartext.media;

import io.klartext.image.ImageFormat;
import io.klartext.platform.storage.BlobStore;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.sql.DataSource;

/** Puts pictures where uploads leave them: no two have the same bytes. */
@Singleton
public class StoredImages {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Another one each time: what an earlier run has drawn is still kept. */
    private static final Random RANDOM = new Random();

    private final BlobStore store;
    private final DataSource database;

    StoredImages(BlobStore store, DataSource database) {
        this.store = store;
        this.database = database;
    }

    /** A picture in the store; the key of its edition, and its bytes once more. */
    public record Stored(String edition, String sha256, Path file) {
        String original(String extension) {
            return "/media/o/" + edition + "/bild." + extension;
        }

        String rendition(String recipe, String extension) {
            return "/media/i/" + edition + "/" + recipe + "/bild." + extension;
        }
    }

    public Stored jpeg(int width, int height) {
        return keep(ImageFormat.JPEG, width, height, drawn("jpg", width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** A PNG, parts of which are transparent. */
    Stored transparent(int width, int height) {
        return keep(ImageFormat.PNG, width, height, drawn("png", width, height, BufferedImage.TYPE_INT_ARGB));
    }

    Stored svg() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" id=\"n%d\"/>";
        return keep(
                ImageFormat.SVG, 10, 10, svg.formatted(NUMBER.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] drawn(String format, int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        Color colour = new Color(NUMBER.incrementAndGet() * 7919 % 0xFFFFFF);
        pen.setPaint(new GradientPaint(0, 0, colour, width, height, Color.WHITE));
        pen.fillRect(width / 8, 0, width, height);
        for (int i = 0; i < 8; i++) {
            pen.setColor(new Color(RANDOM.nextInt()));
            pen.fillRect(RANDOM.nextInt(width), RANDOM.nextInt(height), width / 4, height / 4);
        }
        pen.dispose();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private Stored keep(ImageFormat format, int width, int height, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            String sha256 = HexFormat.of().formatHex(hash);
            String edition =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
            Path file = Files.write(
                    Files.createDirectories(Path.of("target", "pictures")).resolve(sha256), bytes);
            store.put("original/" + sha256, file);
            execute(
                    """
                    insert into blob (sha256, location, format, bytes, width, height, orientation, frames, alpha,
                      progressive, created_at) values (?, ?, ?, ?, ?, ?, 1, 1, ?, false, now())""",
                    sha256,
                    "original/" + sha256,
                    format.name().toLowerCase(Locale.ROOT),
                    bytes.length,
                    width,
                    height,
                    format == ImageFormat.PNG);
            execute(
                    "insert into edition (key, sha256, file_name, created_at) values (?, ?, 'bild', now())",
                    edition,
                    sha256);
            execute("""
                    insert into asset (id, version, sha256, edition, file_name, capture, created_at, created_by,
                      updated_at, updated_by) select ?, 1, ?, ?, 'bild', '{}', now(), id, now(), id from api_key
                    order by id limit 1""", UUID.randomUUID(), sha256, edition);
            return new Stored(edition, sha256, file);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void trash(Stored picture) {
        execute("update asset set trashed_at = now() where sha256 = ?", picture.sha256());
    }

    void expire(Stored picture, Instant time) {
        execute(
                "update asset set expires_at = cast(? as timestamptz) where sha256 = ?",
                time.toString(),
                picture.sha256());
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
