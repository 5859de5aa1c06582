package io.klartext.comment.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An IP network in the form of rules, like {@code 203.0.113.0/24}. It does not identify a person: from /8 to /24 for
 * IPv4 and from /16 to /48 for IPv6.
 */
public final class IpNetwork {
    private static final Pattern CIDR = Pattern.compile("([0-9a-fA-F:.]{2,45})/([0-9]{1,3})");
    private static final int IPV4_BYTES = 4;
    private static final int GROUPS = 3;

    private final byte[] prefix;
    private final int bits;

    private IpNetwork(byte[] address, int bits) {
        this.prefix = masked(address, bits);
        this.bits = bits;
    }

    /**
     * Parses a network; empty for any other text, and for an IPv4 network written as IPv6, whose width is ambiguous.
     */
    public static Optional<IpNetwork> of(String cidr) {
        Matcher parts = CIDR.matcher(cidr);
        return parts.matches()
                ? IpAddress.of(parts.group(1))
                        .filter(network -> network.bytes().length != IPV4_BYTES || !cidr.contains(":"))
                        .map(network -> new IpNetwork(network.bytes(), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** All networks that contain an address and are wide enough, in canonical form, the widest first. */
    public static List<String> around(IpAddress network) {
        byte[] address = network.bytes();
        return IntStream.rangeClosed(widest(address), narrowest(address))
                .mapToObj(bits -> new IpNetwork(address, bits).toString())
                .toList();
    }

    /** Whether it is wide enough not to identify a person, but not so wide that a rule would block half the world. */
    public boolean isForRules() {
        return bits >= widest(prefix) && bits <= narrowest(prefix);
    }

    private static int widest(byte[] address) {
        return address.length == IPV4_BYTES ? 8 : 16;
    }

    private static int narrowest(byte[] address) {
        return address.length == IPV4_BYTES ? 24 : 48;
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int bit = bits; bit < masked.length * Byte.SIZE; bit++) {
            masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return masked;
    }

    /** In canonical form (RFC 5952), if it is for rules: the rest of an IPv6 address is empty then. */
    @Override
    public String toString() {
        return (prefix.length == IPV4_BYTES ? quad() : groups() + "::") + "/" + bits;
    }

    private String quad() {
        return IntStream.range(0, IPV4_BYTES)
                .mapToObj(index -> Integer.toString(Byte.toUnsignedInt(prefix[index])))
                .collect(Collectors.joining("."));
    }

    private String groups() {
        int[] groups = IntStream.range(0, GROUPS)
                .map(index ->
                        Byte.toUnsignedInt(prefix[2 * index]) << Byte.SIZE | Byte.toUnsignedInt(prefix[2 * index + 1]))
                .toArray();
        int filled = GROUPS;
        while (filled > 0 && groups[filled - 1] == 0) {
            filled--;
        }
        return Arrays.stream(groups)
                .limit(filled)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining(":"));
    }
}
