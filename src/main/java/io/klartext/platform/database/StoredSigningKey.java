package io.klartext.platform.database;

import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.kernel.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Stores the installation's signing key in the database, so that all its servers use the same key. */
@Dependent
class StoredSigningKey {
    private static final int BYTES = 32;
    private static final Sql INSERT =
            Sql.of("insert into signing_key (id, secret) values (1, :secret) on conflict do nothing");
    private static final Sql SECRET = Sql.of("select secret from signing_key");

    private final Queries database;

    StoredSigningKey(Queries database) {
        this.database = database;
    }

    /** The key; the first server that starts creates it. */
    @Produces
    @Singleton
    @Transactional
    SigningKey signingKey() {
        database.execute(INSERT.bind("secret", Ids.secret(BYTES)));
        return new SigningKey(database.one(SECRET, byte[].class));
    }
}
