/**
 * The sequence of changes as programs follow it: in pages, waiting for the next change, or as a stream.
 *
 * <p>Decision worth knowing: a change says what was changed, which cached answers are outdated and which pages of the site
 * show it, but never a text. Who wants the text reads it like everybody else, so that nothing can leak here.
 */
package io.klartext.change;
