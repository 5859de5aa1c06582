package io.klartext.upload;

import io.klartext.platform.http.request.HttpProtocol;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The version header that every tus request and response has. */
@Singleton
class TusProtocol implements HttpProtocol {
    static final String PATH = Paths.MANAGEMENT + "/uploads";
    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String SUPPORTED = "Tus-Version";

    private static final Set<String> OVERRIDABLE = new TreeSet<>(Set.of("PATCH", "DELETE", "HEAD"));
    private static final int PRECONDITION_FAILED = 412;

    /** Fails unless the request names a supported version. */
    static void require(String version) {
        if (!VERSION.equals(version)) {
            throw new Failure.PreconditionFailed(
                    "unsupported_tus_version", "'" + RESUMABLE + "' must be '" + VERSION + "'.");
        }
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Set<String> overridable() {
        return OVERRIDABLE;
    }

    @Override
    public Map<String, String> headers(int status) {
        return status == PRECONDITION_FAILED
                ? Map.of(RESUMABLE, VERSION, SUPPORTED, VERSION)
                : Map.of(RESUMABLE, VERSION);
    }
}
