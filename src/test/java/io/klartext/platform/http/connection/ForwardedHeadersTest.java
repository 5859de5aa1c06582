package io.klartext.platform.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proxies say is kept if it has the form that it must have. */
class ForwardedHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=192.0.2.60",
                "for=192.0.2.60:4711;proto=https;by=203.0.113.43",
                "For=\"[2001:db8:cafe::17]:4711\"",
                "for=192.0.2.43, for=\"[2001:db8:cafe::17]\"",
                "for=_hidden, for=unknown;host=example.org:8080",
                "for=192.0.2.43;host=\"example.org\";secret=abc"
            })
    void examples_of_rfc_7239_and_the_like_are_kept(String value) {
        HttpHeaders headers = new DefaultHttpHeaders().add("Forwarded", value);
        ForwardedHeaders.removeMalformed(headers);
        assertEquals(value, headers.get("Forwarded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "for=",
                "for=\"\"",
                "for=:80",
                "for=\":80\"",
                "for=192.0.2.60,",
                "for=192.0.2.60;;proto=http",
                "for=\"[2001:db8::1]:65536\"",
                "host=example.org:65536",
                "host=<",
                "host=\"a b\"",
                "proto=://",
                "192.0.2.60"
            })
    void malformed_ones_are_removed(String value) {
        HttpHeaders headers = new DefaultHttpHeaders().add("Forwarded", value);
        ForwardedHeaders.removeMalformed(headers);
        assertFalse(headers.contains("Forwarded"), value);
    }
}
