/**
 * Holds the application to its published contract, {@code openapi.yaml}: its routes, every answer of the test suite, and
 * whether the suite has seen all that is promised.
 */
package io.klartext.contract;
