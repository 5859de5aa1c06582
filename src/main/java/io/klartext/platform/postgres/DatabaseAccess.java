package io.klartext.platform.postgres;

import java.util.Map;

/** URL and credentials of a database. */
record DatabaseAccess(String url, String username, String password) {
    Map<String, String> asConfiguration() {
        return Map.of(
                "klartext.database.url", url,
                "klartext.database.username", username,
                "klartext.database.password", password);
    }

    @Override
    public String toString() {
        return url + " as " + username;
    }
}
