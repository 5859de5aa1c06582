package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.asset.usage.AssetUse;
import java.util.List;

/** A picture with the first of the articles that show it. */
record UsedAssetView(@JsonUnwrapped ManagedAssetView asset, List<AssetUse> usages) {}
