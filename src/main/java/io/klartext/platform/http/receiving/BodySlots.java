package io.klartext.platform.http.receiving;

import io.klartext.platform.http.limit.ClientNetwork;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the bodies that are being received, in total and from each network. */
final class BodySlots {
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
        String network = ClientNetwork.of(address);
        int others = taken.getOrDefault(network, 0);
        if (total >= max || others >= maxPerNetwork) {
            return false;
        }
        taken.put(network, others + 1);
        total++;
        return true;
    }

    synchronized void giveBack(String address) {
        taken.computeIfPresent(ClientNetwork.of(address), (same, count) -> count == 1 ? null : count - 1);
        total--;
    }
}
