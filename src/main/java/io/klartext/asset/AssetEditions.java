package io.klartext.asset;

import io.klartext.image.Credit;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Keeps the editions of files: the bytes with the credit that is written into their renditions. */
@Singleton
class AssetEditions {
    private static final Sql ADD = Sql.of("""
            insert into edition (key, sha256, file_name, creator, credit, license, source, created_at)
            values (:key, :sha256, :fileName, :creator, :credit, :license, :source, :now)
            on conflict (key) do nothing""");
    private static final int KEY_BYTES = 16;

    private final Queries database;
    private final SigningKey signingKey;

    AssetEditions(Queries database, SigningKey signingKey) {
        this.database = database;
        this.signingKey = signingKey;
    }

    /** The key of the file's edition with that credit. Creates the edition if it does not exist. */
    String of(String sha256, AssetMetadata metadata, Instant now) {
        Credit rights = metadata.rights();
        String key = key(sha256, rights);
        database.execute(ADD.bind("key", key)
                .bind("sha256", sha256)
                .bind("fileName", metadata.fileName())
                .bind("creator", rights.creator())
                .bind("credit", rights.credit())
                .bind("license", rights.license())
                .bind("source", rights.source())
                .bind("now", now));
        return key;
    }

    /**
     * The key of an edition. It is part of URLs, so it is permanently the same for the same bytes and credit, on every
     * server of this installation. It is signed, so that the owner of a file cannot find out whether this newsroom has
     * it, too.
     */
    private String key(String sha256, Credit rights) {
        StringBuilder content = new StringBuilder(sha256);
        for (String word : Arrays.asList(rights.creator(), rights.credit(), rights.license(), rights.source())) {
            content.append('\0').append(word == null ? "" : word);
        }
        byte[] signature = signingKey.sign("edition", content.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, KEY_BYTES));
    }
}
