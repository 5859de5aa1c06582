package io.klartext.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.backup.BackupContents.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup to restore. All of it was checked on opening: nothing is missing, and every checksum is right. */
record BackupFile(ZipFile zip, BackupContents contents) implements AutoCloseable {
    /**
     * Opens the file and reads all of it.
     *
     * @throws BackupRefused if the file is not a backup, is damaged, or has a newer format
     */
    static BackupFile open(Path file, ObjectMapper json) throws IOException {
        ZipFile zip = zip(file);
        try {
            BackupFile backup = new BackupFile(zip, contents(zip, file, json));
            backup.check(file);
            return backup;
        } catch (ZipException e) {
            zip.close();
            throw damaged(file, e.getMessage());
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static Path createPrivate(Path file) throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(file, onlyOwner())
                : Files.createFile(file);
    }

    InputStream open(Table table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    /** Stores all originals in the directory; returns their number. */
    int storeOriginals(OriginalFiles originals) throws IOException {
        int number = 0;
        for (ZipEntry entry : originals()) {
            try (InputStream content = zip.getInputStream(entry)) {
                originals.store(entry.getName(), content);
                number++;
            }
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private List<ZipEntry> originals() {
        return zip.stream()
                .filter(entry -> OriginalFiles.holds(entry.getName()))
                .<ZipEntry>map(entry -> entry)
                .toList();
    }

    private static ZipFile zip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("There is no file " + file + ".");
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefused(
                    file + " is not a backup of Klartext, or it is incomplete: " + e.getMessage() + ".");
        } catch (NoSuchFileException e) {
            throw new BackupRefused("There is no file " + file + ".");
        }
    }

    private static BackupContents contents(ZipFile zip, Path file, ObjectMapper json) throws IOException {
        ZipEntry entry = zip.getEntry(BackupContents.ENTRY);
        if (entry == null) {
            throw new BackupRefused(file + " is not a backup of Klartext.");
        }
        BackupContents contents;
        try (InputStream text = zip.getInputStream(entry)) {
            contents = json.readValue(text, BackupContents.class);
        } catch (JsonProcessingException e) {
            throw damaged(file, BackupContents.ENTRY);
        }
        if (contents.format() > BackupContents.FORMAT) {
            throw new BackupRefused(
                    file + " was written by a newer version of Klartext: restore it with that version.");
        }
        return contents;
    }

    private void check(Path file) throws IOException {
        for (Table table : contents.tables()) {
            if (zip.getEntry(table.entry()) == null) {
                throw damaged(file, table.entry());
            }
        }
        if (contents.originals() != null && contents.originals() != originals().size()) {
            throw damaged(file, "originals are missing");
        }
        for (ZipEntry entry : zip.stream().<ZipEntry>map(entry -> entry).toList()) {
            try (CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                content.transferTo(OutputStream.nullOutputStream());
                if (content.getChecksum().getValue() != entry.getCrc()) {
                    throw damaged(file, entry.getName());
                }
            }
        }
    }

    private static BackupRefused damaged(Path file, String what) {
        return new BackupRefused(file + " is damaged (" + what + "): use another backup.");
    }

    private static FileAttribute<?> onlyOwner() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}
