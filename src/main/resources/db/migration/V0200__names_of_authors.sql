-- Readers may not comment under the names of authors.
create view author_name as
    select name from author where trashed_at is null;
