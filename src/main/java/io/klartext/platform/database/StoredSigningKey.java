package io.klartext.platform.database;

import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.kernel.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps the installation's signing key in the database, where every server of the installation finds the same one. */
@Dependent
class StoredSigningKey {
    private static final int BYTES = 32;

    private final EntityManager database;

    StoredSigningKey(EntityManager database) {
        this.database = database;
    }

    /** The key, made by whichever server asks first. */
    @Produces
    @Singleton
    @Transactional
    SigningKey signingKey() {
        database.createNativeQuery("insert into signing_key (id, secret) values (1, :secret) on conflict do nothing")
                .setParameter("secret", Ids.secret(BYTES))
                .executeUpdate();
        return new SigningKey((byte[]) database.createNativeQuery("select secret from signing_key", byte[].class)
                .getSingleResult());
    }
}
