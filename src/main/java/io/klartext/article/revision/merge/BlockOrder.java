package io.klartext.article.revision.merge;

import io.klartext.article.revision.diff.LongestIncreasingSubsequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges two orders of blocks. Existing blocks have the order of the side that moved them; if both sides moved blocks,
 * the moves of one are applied to the order of the other, independent of who saved first. An inserted block stays after
 * its predecessor; of two insertions at the same place, theirs comes before yours.
 */
final class BlockOrder {
    private BlockOrder() {}

    /** The merged order of all keys. Both sides must contain the keys of the base. */
    static List<String> merge(List<String> base, List<String> theirs, List<String> yours) {
        Set<String> old = new HashSet<>(base);
        List<String> order = new ArrayList<>(ofOld(base, only(theirs, old), only(yours, old)));
        Set<String> inserted = new HashSet<>(theirs);
        inserted.removeAll(old);
        inserted.removeAll(new HashSet<>(yours));
        insert(order, theirs, Set.of());
        insert(order, yours, inserted);
        return order;
    }

    private static List<String> ofOld(List<String> base, List<String> theirs, List<String> yours) {
        if (yours.equals(base)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return yours;
        }
        Map<String, Integer> places = new HashMap<>();
        base.forEach(key -> places.put(key, places.size()));
        int[] their = numbers(theirs, places);
        int[] your = numbers(yours, places);
        return Arrays.compare(their, your) < 0 ? moved(theirs, yours, your) : moved(yours, theirs, their);
    }

    /**
     * Applies the moves of one order to the other.
     *
     * @param numbers the positions in the base of the other order's keys
     */
    private static List<String> moved(List<String> order, List<String> other, int[] numbers) {
        Set<Integer> unmoved = new HashSet<>(LongestIncreasingSubsequence.longest(numbers));
        Set<String> staying = new HashSet<>();
        for (int i = 0; i < numbers.length; i++) {
            if (unmoved.contains(numbers[i])) {
                staying.add(other.get(i));
            }
        }
        List<String> moved = new ArrayList<>(only(order, staying));
        insert(moved, other, Set.of());
        return moved;
    }

    /** Inserts missing keys after their predecessors on their side, and after the keys to skip there. */
    private static void insert(List<String> order, List<String> side, Set<String> passed) {
        int place = 0;
        for (String key : side) {
            int present = order.indexOf(key);
            if (present >= 0) {
                place = present + 1;
            } else {
                while (place < order.size() && passed.contains(order.get(place))) {
                    place++;
                }
                order.add(place++, key);
            }
        }
    }

    private static List<String> only(List<String> keys, Set<String> wanted) {
        return keys.stream().filter(wanted::contains).toList();
    }

    private static int[] numbers(List<String> keys, Map<String, Integer> places) {
        return keys.stream().mapToInt(places::get).toArray();
    }
}
