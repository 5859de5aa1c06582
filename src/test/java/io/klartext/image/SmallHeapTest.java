package io.klartext.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.render.JavaEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a picture of 24 megapixels, 72 MB when decoded, is drawn by a JVM that has a heap of 64 MB. */
class SmallHeapTest {
    private static final int WIDTH = 6000;
    private static final int HEIGHT = 4000;

    @TempDir
    Path directory;

    @Test
    void memory_does_not_depend_on_the_size_of_the_source() throws Exception {
        Path source = directory.resolve("source.jpg");
        Files.write(source, Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT)));
        for (int width : new int[] {1200, 2400}) {
            Path target = directory.resolve(width + ".jpg");
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            source.toString(),
                            target.toString(),
                            Integer.toString(width))
                    .inheritIO()
                    .start();
            try {
                assertTrue(child.waitFor(120, TimeUnit.SECONDS));
                assertEquals(0, child.exitValue());
            } finally {
                child.destroyForcibly();
            }
            assertEquals(width, Paintings.read(Files.readAllBytes(target)).getWidth());
        }
    }

    /** What runs in the small JVM. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            ImageInfo info = Studio.info(ImageFormat.JPEG, WIDTH, HEIGHT);
            int width = Integer.parseInt(args[2]);
            RenderRequest rendering =
                    RenderRequest.whole(info, width, width * 2 / 3, ImageFormat.JPEG, 80, Credit.NONE);
            new JavaEngine(ImageLimits.DEFAULT, Duration.ofSeconds(100))
                    .render(Path.of(args[0]), info, rendering, Path.of(args[1]));
        }
    }
}
