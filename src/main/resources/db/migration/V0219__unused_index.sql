-- The queue of unreviewed comments is read from ix_comment_waiting_priority, as that of any other single kind.
drop index ix_comment_priority_unreviewed;
