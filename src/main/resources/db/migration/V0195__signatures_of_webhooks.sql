-- Deliveries may be signed with a key of Ed25519, of which receivers need only the public key.
alter table webhook
    add column signature text not null default 'hmac_sha256'
        constraint ck_webhook_signature check (signature in ('hmac_sha256', 'ed25519')),
    add column public_key text,
    add column former_signature text not null default 'hmac_sha256'
        constraint ck_webhook_former_signature check (former_signature in ('hmac_sha256', 'ed25519')),
    add constraint ck_webhook_public_key check ((signature = 'ed25519') = (public_key is not null));
