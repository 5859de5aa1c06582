/** The HTTP face of pictures, on both surfaces; their bytes are another package's. Nobody imports it. */
package io.klartext.asset.api;
