package io.klartext.upload.api;

import io.klartext.platform.kernel.Failure;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What holds for all of the protocol: both sides name its version, and a POST may stand for methods that proxies stop. */
class TusProtocol {
    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String SUPPORTED = "Tus-Version";

    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final Set<String> OVERRIDING = Set.of("PATCH", "DELETE", "HEAD");
    private static final int PRECONDITION_FAILED = 412;

    /** Fails unless the request names the version that is spoken here. */
    static void require(String version) {
        if (!VERSION.equals(version)) {
            throw new Failure.PreconditionFailed(
                    "unsupported_tus_version", "'" + RESUMABLE + "' must be '" + VERSION + "'.");
        }
    }

    @ServerRequestFilter(preMatching = true)
    void override(ContainerRequestContext request) {
        String method = request.getHeaderString(OVERRIDE);
        if (method == null || !isUpload(request) || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        if (!OVERRIDING.contains(method)) {
            throw new Failure.BadParameter(OVERRIDE, "'" + OVERRIDE + "' must be PATCH, DELETE or HEAD.");
        }
        request.setMethod(method);
    }

    @ServerResponseFilter
    void nameVersion(ContainerRequestContext request, ContainerResponseContext response) {
        if (isUpload(request)) {
            response.getHeaders().putSingle(RESUMABLE, VERSION);
            if (response.getStatus() == PRECONDITION_FAILED) {
                response.getHeaders().putSingle(SUPPORTED, VERSION);
            }
        }
    }

    private static boolean isUpload(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(UploadResource.PATH);
    }
}
