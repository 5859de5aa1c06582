package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.asset.usage.AssetUse;
import java.util.List;

/** An asset with the first articles that use it. */
record UsedAssetView(@JsonUnwrapped ManagedAssetView asset, List<AssetUse> usages) {}
