package io.klartext.platform.http.request;

import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.security.Scope;
import java.util.Set;

/**
 * An action that is the last step of a path. A resource method with a path parameter of such an enum has one route for
 * each constant; any other name is not found (404).
 */
public interface PathAction extends StoredEnum {
    /** The scopes of which a caller needs one. */
    Set<Scope> scopes();
}
