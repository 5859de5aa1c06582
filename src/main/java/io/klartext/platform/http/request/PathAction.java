package io.klartext.platform.http.request;

import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.security.Scope;
import java.util.Set;

/**
 * An enum of actions that are the last segment of a path. A resource method with a path parameter of this type has one
 * route for each constant; other names are answered with 404.
 */
public interface PathAction extends StoredEnum {
    /** The scopes that allow the action; callers without one of them are refused. */
    Set<Scope> scopes();
}
