/**
 * The contract, {@code openapi.yaml}: how programs find and read it.
 *
 * <p>Decision worth knowing: the extension of Quarkus, which serves Swagger UI, would parse and write the contract at
 * each start, which takes half a second. It gets no contract; {@link ContractRoutes} serves the file as it is.
 */
package io.klartext.platform.http.contract;
