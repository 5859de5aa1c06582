/** What tests share: clients that make HTTP read as sentences, a clock to move, and a count of SQL statements. */
package io.klartext.testing;
