package io.klartext.portabletext.content;

/**
 * One item of a list.
 *
 * @param type {@code bullet} or {@code number}
 * @param level how deep it is nested, from 1
 * @param number what a numbered list shows in front of it
 * @param first whether its list begins with it
 */
public record ListItem(String type, int level, int number, boolean first) {
    static final String NUMBER = "number";

    boolean isNumbered() {
        return NUMBER.equals(type);
    }
}
