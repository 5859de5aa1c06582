package io.klartext.article.revision.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds a longest increasing subsequence, by patience sorting in n log n steps. */
public final class LongestIncreasingSubsequence {
    private LongestIncreasingSubsequence() {}

    /**
     * The numbers of such a subsequence, in order.
     *
     * @param numbers without duplicates
     */
    public static List<Integer> longest(int[] numbers) {
        int[] tails = new int[numbers.length]; // the smallest end of a subsequence of each length
        int[] lengths = new int[numbers.length]; // of the longest subsequence that ends at each number, less one
        int longest = 0;
        for (int i = 0; i < numbers.length; i++) {
            int found = Arrays.binarySearch(tails, 0, longest, numbers[i]);
            lengths[i] = -found - 1;
            tails[lengths[i]] = numbers[i];
            longest = Math.max(longest, lengths[i] + 1);
        }
        return collect(numbers, lengths, longest);
    }

    private static List<Integer> collect(int[] numbers, int[] lengths, int longest) {
        Deque<Integer> subsequence = new ArrayDeque<>();
        int wanted = longest - 1;
        int next = Integer.MAX_VALUE;
        for (int i = numbers.length - 1; i >= 0; i--) {
            if (lengths[i] == wanted && numbers[i] < next) {
                next = numbers[i];
                subsequence.addFirst(next);
                wanted--;
            }
        }
        return List.copyOf(subsequence);
    }
}
