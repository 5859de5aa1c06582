package io.klartext.platform.postgres;

import java.util.Map;

/** What a client needs to connect. */
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
