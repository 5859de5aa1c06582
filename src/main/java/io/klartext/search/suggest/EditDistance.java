package io.klartext.search.suggest;

/** Counts the letters that differ between words: added, dropped, replaced, or swapped with a neighbour. */
final class EditDistance {
    private EditDistance() {}

    static int of(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(one, other, i, j, distance);
            }
        }
        return distance[one.length()][other.length()];
    }

    private static int step(String one, String other, int i, int j, int[][] distance) {
        int replaced = distance[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int shortest = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(shortest, distance[i - 2][j - 2] + 1) : shortest;
    }
}
