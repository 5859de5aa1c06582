package io.klartext.platform.http.receiving;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the bodies that are being received, in total and from each network. */
final class BodySlots {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private final int max;
    private final int maxPerNetwork;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private int total;

    BodySlots(int max, int maxPerNetwork) {
        this.max = max;
        this.maxPerNetwork = maxPerNetwork;
    }

    /** Takes a slot for that IP address; false if none is free. Each slot must be released once. */
    synchronized boolean take(String address) {
        String network = network(address);
        int others = taken.getOrDefault(network, 0);
        if (total >= max || others >= maxPerNetwork) {
            return false;
        }
        taken.put(network, others + 1);
        total++;
        return true;
    }

    synchronized void giveBack(String address) {
        taken.computeIfPresent(network(address), (same, count) -> count == 1 ? null : count - 1);
        total--;
    }

    /** An IPv6 user has a whole /64. */
    private static String network(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_BYTES
                ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES))
                : String.valueOf(address);
    }
}
