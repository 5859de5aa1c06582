package io.klartext.article.workingcopy;

import io.klartext.article.WorkflowConfig;
import io.klartext.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Shows working copies as the present caller may see and treat them. */
@Singleton
public class WorkingCopyViews {
    private final WorkingCopies copies;
    private final WorkflowConfig workflow;
    private final CurrentCaller caller;

    WorkingCopyViews(WorkingCopies copies, WorkflowConfig workflow, CurrentCaller caller) {
        this.copies = copies;
        this.workflow = workflow;
        this.caller = caller;
    }

    /** The article as it is now. */
    public ManagedArticleView get(UUID id) {
        return of(copies.get(id));
    }

    ManagedArticleView of(WorkingCopy copy) {
        return ManagedArticleView.of(copy, caller.get(), workflow.fourEyes());
    }
}
