package io.klartext.start;

import io.klartext.platform.http.OperationsConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells early and in one sentence that the server cannot listen. The framework would notice after the rest of the start. */
@Singleton
class PortCheck {
    private final String host;
    private final int port;
    private final Optional<Integer> operationsPort;

    PortCheck(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            OperationsConfig operations) {
        this.host = host;
        this.port = port;
        this.operationsPort = operations.operationsPort();
    }

    void ensureFree() {
        // Tests listen elsewhere.
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        if (operationsPort.filter(own -> own == port).isPresent()) {
            throw new ConfigurationException("KLARTEXT_HTTP_OPERATIONS_PORT must differ from QUARKUS_HTTP_PORT.");
        }
        ensureFree(port, "QUARKUS_HTTP_PORT");
        operationsPort.ifPresent(own -> ensureFree(own, "KLARTEXT_HTTP_OPERATIONS_PORT"));
    }

    private void ensureFree(int wanted, String variable) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new ConfigurationException("Klartext cannot listen on port " + wanted + " of " + host + ": "
                    + e.getMessage() + ". Stop what uses it, or set " + variable + ".");
        }
    }
}
