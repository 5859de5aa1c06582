package io.klartext.moderation.rule;

import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import jakarta.ws.rs.Path;

/** Block rules, for moderators. */
@Path(Paths.MANAGEMENT + "/moderation/block-rules")
public class BlockRuleResource extends RuleResource<BlockRuleDraft, StoredBlockRule> {
    BlockRuleResource(BlockRules rules, PagedResponses lists, CurrentCaller caller) {
        super(rules, lists, caller);
    }

    @Override
    Rules.Wanted wanted(RuleParameters parameters) {
        return parameters.withoutAddress().wanted(BlockRuleDraft.Kind.class);
    }
}
