package io.klartext.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A webhook reaches the public Internet and nothing else. */
class EndpointGuardTest {
    private static final List<String> PRIVATE = List.of(
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "198.19.255.255",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fec0::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:0:1::",
            "100::1");

    private final EndpointGuard guard = new EndpointGuard(false, false);

    @Test
    void addresses_that_are_not_public_are_refused() throws UnknownHostException {
        for (String address : PRIVATE) {
            assertFalse(EndpointGuard.isPublic(InetAddress.getAllByName(address)[0]), address);
        }
    }

    @Test
    void public_addresses_are_called() throws UnknownHostException {
        for (String address : List.of(
                "93.184.215.14",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "2606:2800:21f:cb07:6820:80da:af6b:8b2c")) {
            assertTrue(EndpointGuard.isPublic(InetAddress.getAllByName(address)[0]), address);
        }
    }

    @Test
    void a_url_with_a_private_address_or_without_encryption_is_refused() {
        for (String url : List.of(
                "http://example.org/",
                "https://localhost/",
                "https://127.0.0.1:8443/",
                "https://[::1]/",
                "https://2130706433/",
                "https://0/",
                "https://169.254.169.254/latest/meta-data")) {
            assertTrue(guard.fault(url).isPresent(), url);
        }
        assertEquals(Optional.empty(), guard.fault("https://example.org/hook"));
    }
}
