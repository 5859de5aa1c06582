import io.klartext.image.Credit;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.RenderRequest;
import io.klartext.image.render.ImageEngine;
import io.klartext.image.render.JavaEngine;
import io.klartext.image.render.VipsEngine;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Measures processes that each draw the same picture several times: what the last ones cost is the difference between
 * many and one, so that the start of a JVM does not count as drawing. Memory is the peak of the whole process and its
 * children, the JVM included.
 */
final class ImageBench {
    private static final int WIDTH = 6000;
    private static final int HEIGHT = 4000;
    private static final int SMALL = 1200;
    private static final int WARM = 4;
    private static final int MANY = 16;

    private record Cost(double cpuMillis, double megabytes) {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        if (args.length > 1) {
            draw(args[1], work, Integer.parseInt(args[2]));
            return;
        }
        paint(work.resolve("source.jpg"));
        Cost anchor = vipsthumbnail(work);
        print("vipsthumbnail", anchor, anchor);
        print("java, 64 MB heap", measure("java", work), anchor);
        print("libvips", measure("libvips", work), anchor);
    }

    private static void print(String name, Cost cost, Cost anchor) {
        System.out.printf(
                "%-18s CPU %5.0f ms a picture (%.2f x)   peak memory %4.0f MB (%.2f x)%n",
                name,
                cost.cpuMillis,
                cost.cpuMillis / anchor.cpuMillis,
                cost.megabytes,
                cost.megabytes / anchor.megabytes);
    }

    private static Cost measure(String engine, Path work) throws Exception {
        Cost few = child(engine, work, WARM);
        Cost many = child(engine, work, WARM + MANY);
        return new Cost((many.cpuMillis - few.cpuMillis) / MANY, many.megabytes);
    }

    private static Cost child(String engine, Path work, int times) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "ImageBench",
                work.toString(),
                engine,
                Integer.toString(times)));
        return run(command, work);
    }

    private static Cost vipsthumbnail(Path work) throws Exception {
        List<String> command = List.of(
                "vipsthumbnail",
                work.resolve("source.jpg").toString(),
                "--size=" + SMALL + "x",
                "--vips-concurrency=1",
                "-o",
                work.resolve("anchor.jpg") + "[Q=80,strip,optimize-coding]");
        double cpu = 0;
        double memory = 0;
        for (int i = 0; i < MANY; i++) {
            Cost cost = run(command, work);
            cpu += cost.cpuMillis / MANY;
            memory = Math.max(memory, cost.megabytes);
        }
        return new Cost(cpu, memory);
    }

    /** What GNU or BusyBox time would tell, without either: the shell's times, and the peak that /proc shows. */
    private static Cost run(List<String> command, Path work) throws Exception {
        File times = work.resolve("times").toFile();
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "\"$@\"; status=$?; times; exit $status", "bash"));
        timed.addAll(command);
        Process process = new ProcessBuilder(timed)
                .redirectOutput(times)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, process.descendants().mapToLong(ImageBench::resident).sum());
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " failed");
        }
        List<String> lines = Files.readAllLines(times.toPath());
        String[] children = lines.get(lines.size() - 1).split(" ");
        return new Cost(millis(children[0]) + millis(children[1]), peak / 1024.0);
    }

    private static long resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It ended meanwhile.
            return 0;
        }
    }

    private static double millis(String time) {
        String[] parts = time.replace("s", "").split("m");
        return (Double.parseDouble(parts[0]) * 60 + Double.parseDouble(parts[1])) * 1000;
    }

    private static void draw(String name, Path work, int times) throws IOException {
        Duration limit = Duration.ofSeconds(60);
        ImageEngine engine = name.equals("java")
                ? new JavaEngine(ImageLimits.DEFAULT, limit)
                : VipsEngine.onPath(limit).orElseThrow(() -> new IOException("vips is not on the PATH"));
        ImageInfo info = new ImageInfo(ImageFormat.JPEG, WIDTH, HEIGHT, 1, 1, false, false);
        RenderRequest rendering =
                RenderRequest.whole(info, SMALL, SMALL * HEIGHT / WIDTH, ImageFormat.JPEG, 80, Credit.NONE);
        for (int i = 0; i < times; i++) {
            engine.render(work.resolve("source.jpg"), info, rendering, work.resolve(name + ".jpg"));
        }
    }

    /** Soft shapes with grain, which weigh about as much as a photograph. */
    private static void paint(Path file) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Random grain = new Random(1);
        int[] row = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int light = (int) (110 + 60 * Math.sin(x / 211.0) * Math.cos(y / 173.0)
                        + 25 * Math.sin((x + y) / 17.0) + grain.nextGaussian() * 6);
                int red = clamp(light + 30 * y / HEIGHT);
                int blue = clamp(light + 40 - 50 * x / WIDTH);
                row[x] = red << 16 | clamp(light) << 8 | blue;
            }
            image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        ImageIO.write(image, "jpeg", file.toFile());
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
