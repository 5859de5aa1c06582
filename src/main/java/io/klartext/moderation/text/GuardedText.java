package io.klartext.moderation.text;

/** Text that ends the search of an expression when the deadline has passed, without another thread. */
final class GuardedText implements CharSequence {
    private static final int READS_BETWEEN_CHECKS = 1024;

    private final String text;
    private final Deadline deadline;
    private int reads;

    GuardedText(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if (reads++ % READS_BETWEEN_CHECKS == 0) {
            deadline.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
