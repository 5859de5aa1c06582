package io.klartext.search.analysis;

/**
 * A word in a text.
 *
 * @param position its number in the text
 * @param start the index of its first character
 * @param end the index after its last character
 * @param text the word as it is written
 * @param joined whether it consists of the next words, as "WLAN-Kabel" does of "WLAN" and "Kabel"
 */
public record Token(int position, int start, int end, String text, boolean joined) {}
