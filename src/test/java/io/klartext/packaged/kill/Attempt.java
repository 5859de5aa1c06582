package io.klartext.packaged.kill;

import io.klartext.packaged.PackagedApplication;

/** What a client wants to have done once, however often it has to ask. */
interface Attempt {
    /** Sends the request, or the few that belong together; sent again, they go on or change nothing. */
    void carryOut(PackagedApplication server);

    /** Whether the last request was answered with success. */
    boolean isAnswered();
}
