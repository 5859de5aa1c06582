/**
 * Reads and checks the JSON of bodies that clients send.
 *
 * <p>It imports the model. Decision worth knowing: all other forms are turned into such JSON first, so that one set of limits and
 * checks applies to every body. Stored bodies do not come here: Jackson reads them by the annotations of the model.
 */
package io.klartext.portabletext.json;
