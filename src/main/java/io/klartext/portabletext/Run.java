package io.klartext.portabletext;

/** A piece of text with the same marks throughout; a line break in it is {@code \n}. */
record Run(String text, Marks marks) {}
