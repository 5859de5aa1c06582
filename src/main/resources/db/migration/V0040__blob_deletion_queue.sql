-- Stored files whose rows are gone and that still have to be deleted from the store.
alter table doomed_blob rename to blob_deletion_queue;
alter table blob_deletion_queue rename column doomed_at to queued_at;
alter table blob_deletion_queue rename constraint pk_doomed_blob to pk_blob_deletion_queue;
