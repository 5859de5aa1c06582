package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import io.klartext.platform.postgres.host.FileTree;
import io.klartext.platform.postgres.host.Platform;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jboss.logging.Logger;

/** The PostgreSQL archive in a jar on the class path, unpacked once per version. */
record PostgresBinaries(URL archive, String version, String platform) {
    private static final Logger LOG = Logger.getLogger(PostgresBinaries.class);
    private static final Pattern JAR_VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!");

    static PostgresBinaries onClassPath() {
        String platform = Platform.CURRENT.toString();
        return Stream.of(platform, platform + "-alpine_linux")
                .flatMap(PostgresBinaries::find)
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable("This build of Klartext contains no PostgreSQL for "
                        + platform + ": set KLARTEXT_DATABASE_URL to an external PostgreSQL."));
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    /** The directory with {@code bin}, {@code lib} and {@code share}. */
    Path unpackedIn(Path home) throws IOException {
        Path target = home.resolve(version + "-" + platform);
        if (!Files.isDirectory(target)) {
            LOG.infof("Preparing PostgreSQL %s in %s, once", version, home);
            Path unfinished = home.resolve("unpacking");
            FileTree.delete(unfinished);
            unpack(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private static Stream<PostgresBinaries> find(String platform) {
        URL archive = PostgresBinaries.class.getResource("/postgres-" + platform + ".txz");
        return archive == null
                ? Stream.empty()
                : Stream.of(new PostgresBinaries(archive, versionOf(archive), platform));
    }

    /** Only the name of the jar contains the version. */
    private static String versionOf(URL archive) {
        Matcher matcher = JAR_VERSION.matcher(archive.toString());
        if (!matcher.find()) {
            throw new IllegalStateException("No version in the name of the jar: " + archive);
        }
        return matcher.group(1);
    }

    private void unpack(Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            Files.createDirectory(target);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = inside(target, target.resolve(entry.getName()));
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            inside(target, path.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(content, path);
            makeUsable(path, (entry.getMode() & 0100) != 0);
        }
    }

    private static Path inside(Path directory, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(directory)) {
            throw new IOException("The archive has an entry outside of its directory: " + path);
        }
        return normal;
    }

    /** Makes the file readable by all users, because root starts the server as another user. */
    private static void makeUsable(Path file, boolean executable) throws IOException {
        boolean done = file.toFile().setReadable(true, false);
        done &= !executable || file.toFile().setExecutable(true, false);
        if (!done) {
            throw new IOException("The permissions of " + file + " cannot be changed");
        }
    }
}
