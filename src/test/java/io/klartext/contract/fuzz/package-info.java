/** Sends requests made by chance, from what the contract says about each operation, to a running application. */
package io.klartext.contract.fuzz;
