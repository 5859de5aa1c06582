package io.klartext.asset;

/** The groups of cached answers that show assets. */
public final class AssetGroups {
    /** All answers that show an asset. */
    public static final String ASSETS = "assets";

    private AssetGroups() {}
}
