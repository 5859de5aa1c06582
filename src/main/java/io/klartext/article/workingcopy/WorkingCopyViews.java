package io.klartext.article.workingcopy;

import io.klartext.article.workflow.WorkflowConfig;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.trash.TrashConfig;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Builds the views of working copies for the current caller. */
@Singleton
public class WorkingCopyViews {
    private final WorkingCopies copies;
    private final WorkflowConfig workflow;
    private final TrashConfig trash;
    private final CurrentCaller caller;

    WorkingCopyViews(WorkingCopies copies, WorkflowConfig workflow, TrashConfig trash, CurrentCaller caller) {
        this.copies = copies;
        this.workflow = workflow;
        this.trash = trash;
        this.caller = caller;
    }

    /** The current state of the article. */
    public ManagedArticleView get(UUID id) {
        return of(copies.get(id));
    }

    ManagedArticleView of(WorkingCopy copy) {
        return new ManagedArticleView(
                copy, copy.allowedActions(caller.get(), workflow.fourEyes()), trash.purgeAt(copy.trashedAt()));
    }
}
