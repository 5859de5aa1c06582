-- An erasure removes the token of a comment. Columns of a partial index are no key of the row, so that an erasure does not
-- wait for a reader who answers the comment at that moment, and who waits for the erasure to count the answer.
alter table comment drop constraint uq_comment_status_token;
create unique index uq_comment_status_token on comment (status_token) where status_token is not null;
