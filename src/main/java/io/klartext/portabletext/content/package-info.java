/**
 * The content of blocks, independent of the form in which it was written.
 *
 * <p>It imports the model. Decision worth knowing: white space is collapsed here as HTML does it, for all forms alike. That is why
 * a body that is written as HTML or Markdown and read again is the same body, and why its blocks keep their keys.
 */
package io.klartext.portabletext.content;
