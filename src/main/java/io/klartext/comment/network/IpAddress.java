package io.klartext.comment.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request came from. */
public final class IpAddress {
    private static final Pattern LITERAL = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}|[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+");
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_PREFIX = 3;
    private static final int IPV6_PREFIX = 6;

    private final InetAddress address;

    private IpAddress(InetAddress address) {
        this.address = address;
    }

    /** Parses an address; empty for any other text. Host names are never looked up. */
    public static Optional<IpAddress> of(String address) {
        String literal = address == null ? "" : address.replaceFirst("%.*", "");
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(literal)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return address.getAddress();
    }

    public String address() {
        return address.getHostAddress();
    }

    /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 one: what one household or office has. */
    public byte[] prefix() {
        byte[] bytes = address.getAddress();
        return Arrays.copyOf(bytes, bytes.length == IPV4_BYTES ? IPV4_PREFIX : IPV6_PREFIX);
    }
}
