-- How many rules speak against a comment stands with the comment alone.
alter table comment_screening drop column suspicion;
