package io.klartext.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses bodies that are empty, and those that turn out larger than allowed while they are read. */
@Provider
class BodyLimit implements ReaderInterceptor {
    private final long maxBytes;

    BodyLimit(@ConfigProperty(name = "klartext.http.max-body-size") MemorySize maxBodySize) {
        this.maxBytes = maxBodySize.asLongValue();
    }

    static String detail(long maxBytes) {
        return "A request body may have " + maxBytes + " bytes at most.";
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream()));
        Object body = read(context);
        if (body == null && !isOptional(context)) {
            throw new BadRequestException("This request needs a JSON body that is not null.");
        }
        return body;
    }

    private Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (TooLarge e) {
            throw new ClientErrorException(detail(maxBytes), 413, e);
        }
    }

    /** An {@link IOException}, because JSON readers take every other kind for a value that does not fit. */
    private static final class TooLarge extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static boolean isOptional(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
    }

    private final class Counted extends FilterInputStream {
        private long bytes;

        private Counted(InputStream in) {
            super(in);
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

        private void count(int more) throws TooLarge {
            bytes += more;
            if (bytes > maxBytes) {
                throw new TooLarge();
            }
        }
    }
}
