package io.klartext.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.bytes.ScratchFiles;
import io.klartext.image.file.ImageFile;
import io.klartext.image.render.JavaEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers on which the temporary directory of the system cannot be used. */
class HardenedMachineTest {
    @TempDir
    Path directory;

    private int run(String... arguments) throws Exception {
        String[] command = new String[5 + arguments.length];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-Djava.io.tmpdir=" + directory.resolve("missing");
        command[2] = "-cp";
        command[3] = System.getProperty("java.class.path");
        command[4] = Child.class.getName();
        System.arraycopy(arguments, 0, command, 5, arguments.length);
        Process child = new ProcessBuilder(command).inheritIO().start();
        try {
            assertTrue(child.waitFor(60, TimeUnit.SECONDS));
            return child.exitValue();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void one_writable_directory_is_enough() throws Exception {
        Path svg = directory.resolve("picture.svg");
        Files.writeString(svg, """
                <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image width="9" height="9" \
                href="data:image/png;base64,%s"/></svg>""".formatted(Base64.getEncoder().encodeToString(Pictures.png(9, 9))));
        assertEquals(0, run("webp", svg.toString(), directory.resolve("scratch").toString()));
        try (Stream<Path> left = Files.list(directory.resolve("scratch"))) {
            assertEquals(
                    0, left.filter(file -> file.toString().endsWith(".image")).count());
        }
    }

    @Test
    void without_any_webp_alone_is_missing() throws Exception {
        Path png = directory.resolve("picture.png");
        Files.write(png, Pictures.png(9, 9));
        assertEquals(0, run("no webp", png.toString()));
    }

    /** What runs in the hardened JVM. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            if (args.length > 2) {
                ScratchFiles.use(Path.of(args[2]));
            }
            JavaEngine engine = new JavaEngine(ImageLimits.DEFAULT, Duration.ofSeconds(30));
            if (engine.supports(ImageFormat.WEBP) != args[0].equals("webp")) {
                System.exit(2);
            }
            Path source = Path.of(args[1]);
            try (ImageFile image = ImageFile.open(source, ImageLimits.DEFAULT, new Deadline(Duration.ofSeconds(30)))) {
                if (image.info().format().isRaster()) {
                    RenderRequest small = RenderRequest.whole(image.info(), 4, 4, ImageFormat.JPEG, 80, Credit.NONE);
                    engine.render(source, image.info(), small, source.resolveSibling("small.jpg"));
                }
            }
        }
    }
}
