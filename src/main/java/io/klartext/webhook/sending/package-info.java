/**
 * One attempt of a delivery: what is sent, how it is signed, and what the endpoint answered.
 *
 * <p>Decision worth knowing: the host is looked up once for each attempt, and the address that was checked is the one that
 * is called. A name that changes its address in between leads nowhere else.
 */
package io.klartext.webhook.sending;
