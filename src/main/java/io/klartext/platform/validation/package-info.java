/**
 * Bean Validation of request bodies and of the configuration.
 *
 * <p>Decision worth knowing: Quarkus' extension for Hibernate Validator is not used. At each start it reads the
 * constraints of all configuration of the framework, hundreds of types without any, which took a sixth of the start.
 */
package io.klartext.platform.validation;
