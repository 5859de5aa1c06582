package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.asset.usage.AssetUsage;
import java.util.List;

/** An asset with the first of the articles that show it. */
record UsedAssetView(@JsonUnwrapped ManagedAssetView asset, List<AssetUsage> usages) {}
