/** Gives bytes made by chance to the parsers that meet strangers' bytes. */
package io.klartext.fuzz;
