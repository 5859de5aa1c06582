package io.klartext.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stores bytes in a directory. A file is written under a temporary name, synced and renamed; then its directory is
 * synced. After a crash the file is complete or absent.
 */
final class FileBlobStore implements BlobStore {
    private final Path root;
    private final TemporaryFiles temporary;

    FileBlobStore(Path directory, TemporaryFiles temporary) {
        this.root = directory.toAbsolutePath();
        this.temporary = temporary;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path place = StorageKey.file(root, key);
        Path copy = temporary.create();
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            synchronise(copy, StandardOpenOption.WRITE);
            createDirectories(place.getParent());
            Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
            synchroniseDirectory(place.getParent());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public Optional<Long> size(String key) throws IOException {
        try {
            return Optional.of(Files.size(StorageKey.file(root, key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        FileChannel file = FileChannel.open(StorageKey.file(root, key), StandardOpenOption.READ);
        return new LimitedStream(Channels.newInputStream(file.position(from)), length);
    }

    @Override
    public LocalFile local(String key) throws IOException {
        Path file = StorageKey.file(root, key);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(key);
        }
        return new LocalFile(file, false);
    }

    @Override
    public boolean delete(String key) throws IOException {
        return Files.deleteIfExists(StorageKey.file(root, key));
    }

    @Override
    public void list(String prefix, Consumer<String> keys) throws IOException {
        Path folder = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.filter(Files::isRegularFile)
                        .filter(file -> root.relativize(file).getNameCount() > 3)
                        .map(file -> StorageKey.of(root, file))
                        .filter(key -> key.startsWith(prefix))
                        .forEach(keys);
            }
        }
    }

    /** Creates the directories durably: each new one is synced into its parent. */
    private static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            createDirectories(directory.getParent());
            Files.createDirectories(directory);
            synchroniseDirectory(directory.getParent());
        }
    }

    private static void synchroniseDirectory(Path directory) throws IOException {
        try {
            synchronise(directory, StandardOpenOption.READ);
        } catch (AccessDeniedException e) {
            // Windows cannot open directories; its renames are durable.
        }
    }

    private static void synchronise(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
