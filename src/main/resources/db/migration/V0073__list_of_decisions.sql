-- What one moderator decided, the latest first.
create index ix_comment_decision_acted_by_acted_at on comment_decision (acted_by, acted_at) where acted_by is not null;
