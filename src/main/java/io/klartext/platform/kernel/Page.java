package io.klartext.platform.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One page of a sorted list.
 *
 * @param next where the next page starts; null on the last page
 * @param previous where the previous page ends; null on the first page
 * @param total the number of all rows; null unless it was requested
 */
public record Page<T>(List<T> items, Keyset next, Keyset previous, Long total) {
    /**
     * Makes a page from rows fetched in the direction of the request, {@link PageRequest#fetchSize()} at most.
     *
     * @param key the sort values of a row
     * @param count called only if the request asks for the total
     */
    public static <T> Page<T> of(
            List<T> fetched, PageRequest request, Function<T, List<String>> key, LongSupplier count) {
        boolean more = fetched.size() > request.limit();
        List<T> items = new ArrayList<>(more ? fetched.subList(0, request.limit()) : fetched);
        if (request.backward()) {
            Collections.reverse(items);
        }
        boolean hasNext = request.backward() || more;
        boolean hasPrevious = request.backward() ? more : request.from() != null;
        return new Page<>(
                List.copyOf(items),
                hasNext && !items.isEmpty() ? new Keyset(key.apply(items.get(items.size() - 1)), false) : null,
                hasPrevious && !items.isEmpty() ? new Keyset(key.apply(items.get(0)), true) : null,
                request.counted() ? count.getAsLong() : null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(List.copyOf(items.stream().<R>map(mapper).toList()), next, previous, total);
    }

    /** The same with all items mapped at once. */
    public <R> Page<R> mapAll(Function<List<T>, List<R>> mapper) {
        return new Page<>(mapper.apply(items), next, previous, total);
    }
}
