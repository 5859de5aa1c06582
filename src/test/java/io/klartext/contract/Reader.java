package io.klartext.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without a key who looks at all that comes back: headers, bodies, and the next pages. */
final class Reader {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    /** A problem repeats the path that was asked for: what the reader knew already. */
    private static final Pattern ECHO = Pattern.compile("\"instance\":\"[^\"]*\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI root;

    Reader(URI root) {
        this.root = root;
    }

    /** The marks that stand in the answer, and in all pages that follow it. */
    Set<String> marksAt(String call) {
        return Marks.in(textAt(call));
    }

    /** All that comes back: the answer, and all pages that follow it. */
    String textAt(String call) {
        StringBuilder text = new StringBuilder();
        String next = call;
        while (next != null) {
            HttpResponse<String> answer = get(next);
            text.append(textOf(answer)).append('\n');
            Matcher cursor = NEXT.matcher(answer.body());
            next = cursor.find() ? call + (call.contains("?") ? "&" : "?") + "cursor=" + cursor.group(1) : null;
        }
        return text.toString();
    }

    private static String textOf(HttpResponse<String> answer) {
        return answer.headers().map() + "\n" + (answer.statusCode() < 400 ? answer.body() : withoutEcho(answer.body()));
    }

    private static String withoutEcho(String problem) {
        return ECHO.matcher(problem).replaceAll("");
    }

    private HttpResponse<String> get(String call) {
        try {
            return client.send(
                    HttpRequest.newBuilder(root.resolve(call)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
