package io.klartext.platform.http.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** The network of a client, as limits count clients. */
public final class ClientNetwork {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** An IPv4 address, or the first half of an IPv6 address, because one customer has all addresses with that half. */
    public static String of(String ipAddress) {
        byte[] bytes = ipAddress == null ? null : NetUtil.createByteArrayFromIpAddressString(ipAddress);
        return bytes != null && bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
                : String.valueOf(ipAddress);
    }
}
