package io.klartext.article.revision.merge;

import io.klartext.article.revision.diff.Increasing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges two orders of blocks. What was there before has the order that a side gave it; where both sides moved blocks,
 * the moves of one are made in the order of the other, and which is which does not depend on who came first. What a
 * side inserted stays behind the block that it was put behind; at one place theirs comes before yours.
 */
final class BlockOrder {
    private BlockOrder() {}

    /** The order of all keys; those of the base must be on both sides. */
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
     * One order with the moves of the other made in it.
     *
     * @param numbers the base's places of the other's keys
     */
    private static List<String> moved(List<String> order, List<String> other, int[] numbers) {
        Set<Integer> unmoved = new HashSet<>(Increasing.longest(numbers));
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

    /** Puts what is missing behind what stands before it on its side, and behind what is to be passed there. */
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
