package io.klartext.platform.http.connection;

import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reason why a request is refused before it is routed. Reasons are fixed texts, because the request may contain a
 * secret.
 *
 * @param type the problem
 * @param detail what is wrong
 */
record Refusal(ProblemType type, String detail) {
    static final Refusal SLOW = new Refusal(ProblemType.REQUEST_TIMEOUT, "The request did not arrive in time.");
    static final Refusal BODY = bad("The body is not valid chunked encoding.");

    private static final Refusal LONG_LINE = new Refusal(ProblemType.URI_TOO_LONG, "The URI is too long.");
    private static final Refusal LONG_HEAD =
            new Refusal(ProblemType.HEADERS_TOO_LARGE, "The header fields are too large in all.");
    private static final Refusal NO_HTTP = bad("This is not a valid HTTP/1.1 request.");
    private static final Refusal TWO_LENGTHS =
            bad("A request has a 'Content-Length' or a 'Transfer-Encoding', never both.");
    private static final Refusal METHOD = new Refusal(ProblemType.METHOD_NOT_ALLOWED, "This server is no proxy.");
    private static final Refusal TARGET = bad("The target of a request is a path that begins with '/'.");
    private static final Refusal CHARACTER =
            bad("The URI contains a character that must be percent-encoded: a control character, a backslash or one"
                    + " outside of ASCII.");
    private static final Refusal ESCAPE = bad("In the URI, '%' must be followed by two hexadecimal digits.");
    private static final Refusal HOST = bad("A request needs exactly one 'Host', and a valid one.");

    /** An answer repeats the version of its request, so the server refuses versions that it does not speak. */
    private static final Set<HttpVersion> VERSIONS = Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);

    private static final Pattern ORIGIN_OR_ABSOLUTE = Pattern.compile("(?:/|https?://[^/?#]).*", Pattern.DOTALL);

    /** Up to 65535. */
    static final String PORT = "(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";

    static final Pattern HOST_FORM =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::" + PORT + ")?");

    private static Refusal bad(String detail) {
        return new Refusal(ProblemType.BAD_REQUEST, detail);
    }

    /** The reason to refuse the request; null if there is none. */
    static Refusal of(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return ofUndecoded(request.decoderResult().cause());
        }
        if (!VERSIONS.contains(request.protocolVersion())) {
            return NO_HTTP;
        }
        if (HttpMethod.CONNECT.equals(request.method())) {
            return METHOD;
        }
        Refusal uri = ofUri(request.uri());
        return uri == null && !hasHost(request) ? HOST : uri;
    }

    private static Refusal ofUndecoded(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return LONG_LINE;
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return LONG_HEAD;
        }
        return cause instanceof StrictDecoder.TwoLengths ? TWO_LENGTHS : NO_HTTP;
    }

    private static Refusal ofUri(String uri) {
        if (!ORIGIN_OR_ABSOLUTE.matcher(uri).matches()) {
            return TARGET;
        }
        for (int at = 0; at < uri.length(); at++) {
            char next = uri.charAt(at);
            if (next <= ' ' || next > '~' || next == '\\') {
                return CHARACTER;
            }
            if (next == '%' && !(isHexadecimal(uri, at + 1) && isHexadecimal(uri, at + 2))) {
                return ESCAPE;
            }
        }
        return null;
    }

    private static boolean isHexadecimal(String uri, int at) {
        return at < uri.length() && Character.digit(uri.charAt(at), 16) >= 0;
    }

    private static boolean hasHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? HttpVersion.HTTP_1_0.equals(request.protocolVersion())
                : hosts.size() == 1 && HOST_FORM.matcher(hosts.get(0)).matches();
    }

    Problem problem() {
        return Problem.of(type, detail);
    }
}
