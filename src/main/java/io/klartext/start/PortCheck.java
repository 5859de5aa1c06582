package io.klartext.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells early and in one sentence that the server cannot listen. The framework would notice after the rest of the start. */
@Singleton
class PortCheck {
    private final String host;
    private final int port;

    PortCheck(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    void ensureFree() {
        // Tests listen elsewhere.
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new ConfigurationException("Klartext cannot listen on port " + port + " of " + host + ": "
                    + e.getMessage() + ". Stop what uses it, or set QUARKUS_HTTP_PORT.");
        }
    }
}
