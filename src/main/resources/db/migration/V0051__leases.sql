-- Counts what one moderator has. Few comments are leased at a time.
create index ix_comment_leased_by on comment (leased_by) where leased_by is not null;
