package io.klartext.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Keeps webhooks away from addresses outside of the public Internet, which only this server may be able to reach. */
@Singleton
public class EndpointGuard {
    private static final int BYTE = 0xff;

    private final boolean allowsPrivate;
    private final boolean allowsInsecure;

    @Inject
    EndpointGuard(WebhookConfig config) {
        this(config.allowPrivate(), config.allowInsecure());
    }

    EndpointGuard(boolean allowsPrivate, boolean allowsInsecure) {
        this.allowsPrivate = allowsPrivate;
        this.allowsInsecure = allowsInsecure;
    }

    /** An endpoint that may not be called; the message says why. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /** The mistake in a URL, if one can be seen without looking up its host. */
    Optional<String> fault(String url) {
        try {
            URI uri = new URI(url);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!isWeb || uri.getHost() == null) {
                return Optional.of("must be an absolute https URL");
            }
            if (uri.getUserInfo() != null || uri.getFragment() != null) {
                return Optional.of("must not contain a user or a fragment");
            }
            if ("http".equalsIgnoreCase(uri.getScheme()) && !allowsInsecure) {
                return Optional.of("must be an https URL");
            }
            return isLiteral(uri.getHost()) ? literalFault(uri.getHost()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("must be an absolute https URL");
        }
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+") || host.equalsIgnoreCase("localhost");
    }

    private Optional<String> literalFault(String host) {
        try {
            resolve(host);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * The address to connect to. It is looked up once, so that the checked address is the called one.
     *
     * @throws RefusedException if the host has no address, or one that may not be called
     */
    public InetAddress resolve(String host) throws RefusedException {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!allowsPrivate && !isPublic(address)) {
                    throw new RefusedException("must not lead to a private address");
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new RefusedException("the host has no address");
        }
    }

    /** Whether the address is one of the public Internet (IANA special-purpose address registries). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes[0] & BYTE, bytes[1] & BYTE, bytes[2] & BYTE)
                : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(int first, int second, int third) {
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
        return first != 0 && first < 240 && !shared && !benchmark && !special;
    }

    /** Global unicast, without the ranges that carry an IPv4 address in them: Teredo and 6to4. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return global && !teredo && !sixToFour;
    }
}
