package io.klartext.platform.http.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.http.body.JsonMistake;
import io.klartext.platform.http.body.JsonMistakes;
import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.body.Utf8;
import io.klartext.platform.kernel.Failure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Refuses missing bodies, and bodies that turn out to exceed their limit while they are read. Names all mistakes of
 * JSON that does not fit the expected type.
 */
@Provider
class BodyLimit implements ReaderInterceptor {
    private final BodyLimits limits;
    private final RoutingContext request;
    private final JsonMistakes mistakes;
    private final ObjectMapper json;

    BodyLimit(BodyLimits limits, RoutingContext request, JsonMistakes mistakes, ObjectMapper json) {
        this.limits = limits;
        this.request = request;
        this.mistakes = mistakes;
        this.json = json;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Counted counted = new Counted(BodyFiles.open(request, context.getInputStream()), limits.of(request));
        Object body = isJson(context.getMediaType()) ? readJson(context, counted) : read(context, counted);
        if (body == null && (counted.bytes > 0 || !isOptional(context))) {
            throw new BadRequestException("This request needs a JSON body that is not null.");
        }
        return body;
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }

    private Object readJson(ReaderInterceptorContext context, InputStream counted) throws IOException {
        InputStream body = Utf8.only(counted);
        try {
            return read(context, body);
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException unreadable) {
                throw all(context, body, unreadable);
            }
            throw e;
        } catch (JsonProcessingException e) {
            throw all(context, body, e);
        }
    }

    /** Reads the body once more, to name all of its mistakes. */
    private Failure all(ReaderInterceptorContext context, InputStream body, JsonProcessingException first)
            throws IOException {
        if (JsonMistake.behind(first).isEmpty()) {
            throw first;
        }
        body.reset();
        return mistakes.all(json.readTree(body), json.constructType(context.getGenericType()), first);
    }

    private static Object read(ReaderInterceptorContext context, InputStream body) throws IOException {
        context.setInputStream(body);
        try {
            return context.proceed();
        } catch (BodyTooLarge e) {
            throw new ClientErrorException(e.getMessage(), 413, e);
        }
    }

    private static boolean isOptional(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
    }

    private static final class Counted extends FilterInputStream {
        private final long maxBytes;
        private long bytes;

        private Counted(InputStream in, long maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws BodyTooLarge {
            bytes += more;
            if (bytes > maxBytes) {
                throw new BodyTooLarge(maxBytes);
            }
        }
    }
}
