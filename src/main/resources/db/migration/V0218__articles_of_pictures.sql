-- The newest articles that use a picture are read from this index, however many there are.
create index ix_asset_usage_asset_id_article_id on asset_usage (asset_id, article_id) include (kind);
