package io.klartext.start;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn from lines such as <code>circle 800 450 120 #ffd166</code>: a shape, numbers in pixels, and a colour
 * with or without opacity. {@code sky} has two colours, for the top and for the bottom.
 */
final class SampleDrawing {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int HEX = 16;
    private static final int WITHOUT_OPACITY = 7;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D canvas = image.createGraphics();

    private SampleDrawing() {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** The picture as a PNG file. */
    static InputStream png(List<String> lines) throws IOException {
        SampleDrawing drawing = new SampleDrawing();
        lines.forEach(line -> drawing.draw(List.of(line.split(" ", -1))));
        drawing.canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // Not through a temporary file: the server starts without a directory for them.
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(drawing.image, "png", output);
        }
        return new ByteArrayInputStream(file.toByteArray());
    }

    private void draw(List<String> words) {
        Color colour = colour(words.get(words.size() - 1));
        canvas.setPaint(colour);
        String form = words.get(0);
        if (form.equals("sky")) {
            canvas.setPaint(new GradientPaint(0, 0, colour(words.get(1)), 0, HEIGHT, colour));
            canvas.fillRect(0, 0, WIDTH, HEIGHT);
            return;
        }
        int[] at = words.subList(1, words.size() - 1).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        switch (form) {
            case "circle" -> circle(at);
            case "glow" -> glow(at, colour);
            case "rect" -> canvas.fillRect(at[0], at[1], at[2], at[3]);
            case "round" -> canvas.fillRoundRect(at[0], at[1], at[2], at[3], at[4] * 2, at[4] * 2);
            case "line" -> line(at);
            case "poly" -> polygon(at);
            default -> throw new IllegalStateException("the sample has an unknown shape: " + form);
        }
    }

    private void circle(int... at) {
        canvas.fillOval(at[0] - at[2], at[1] - at[2], at[2] * 2, at[2] * 2);
    }

    private void glow(int[] at, Color colour) {
        Color nothing = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        canvas.setPaint(
                new RadialGradientPaint(at[0], at[1], at[2], new float[] {0, 1}, new Color[] {colour, nothing}));
        circle(at);
    }

    private void line(int... at) {
        canvas.setStroke(new BasicStroke(at[4], BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.drawLine(at[0], at[1], at[2], at[3]);
    }

    private void polygon(int... at) {
        int corners = at.length / 2;
        int[] x = Stream.iterate(0, i -> i + 2)
                .limit(corners)
                .mapToInt(i -> at[i])
                .toArray();
        int[] y = Stream.iterate(1, i -> i + 2)
                .limit(corners)
                .mapToInt(i -> at[i])
                .toArray();
        canvas.fillPolygon(x, y, corners);
    }

    private static Color colour(String name) {
        int rgb = Integer.parseInt(name.substring(1, WITHOUT_OPACITY), HEX);
        String opacity = name.substring(WITHOUT_OPACITY);
        return new Color(
                rgb >> 16, rgb >> 8 & 255, rgb & 255, opacity.isEmpty() ? 255 : Integer.parseInt(opacity, HEX));
    }
}
