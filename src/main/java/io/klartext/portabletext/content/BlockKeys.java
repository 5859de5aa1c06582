package io.klartext.portabletext.content;

import io.klartext.portabletext.Block;
import io.klartext.portabletext.PortableText;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives the blocks of a body that was written in a form without keys the keys that they had. If an editor changes one
 * sentence in Markdown and sends the whole text again, only one block changes; all others stay the same blocks.
 *
 * <p>A written block is matched with a former one that has the same content, else with the most similar one, else with
 * the one in its place between two matched neighbours.
 */
public final class BlockKeys {
    private static final int NONE = -1;

    private final List<Block> former;
    private final List<Block> written;
    private final int[] matches;
    private final boolean[] taken;

    private BlockKeys(List<Block> former, List<Block> written) {
        this.former = former;
        this.written = written;
        this.matches = new int[written.size()];
        this.taken = new boolean[former.size()];
        Arrays.fill(matches, NONE);
    }

    /** The written body with the keys of the former one. A block whose content is the same is the former block. */
    public static PortableText keep(PortableText former, PortableText written) {
        BlockKeys keys = new BlockKeys(former.blocks(), written.blocks());
        keys.matchEqual();
        keys.matchSimilar();
        keys.matchPlaces();
        return new PortableText(
                IntStream.range(0, keys.written.size()).mapToObj(keys::block).toList());
    }

    private void matchEqual() {
        Map<Object, Deque<Integer>> places = new HashMap<>();
        for (int place = 0; place < former.size(); place++) {
            places.computeIfAbsent(BlockContent.of(former.get(place)), content -> new ArrayDeque<>())
                    .add(place);
        }
        for (int place = 0; place < written.size(); place++) {
            Deque<Integer> equal = places.get(BlockContent.of(written.get(place)));
            if (equal != null && !equal.isEmpty()) {
                match(place, equal.remove());
            }
        }
    }

    private void matchSimilar() {
        BlockSimilarity similarity = new BlockSimilarity();
        IntStream.range(0, former.size())
                .filter(place -> !taken[place])
                .forEach(place -> similarity.add(place, former.get(place)));
        IntStream.range(0, written.size())
                .filter(place -> matches[place] == NONE)
                .boxed()
                .flatMap(place -> similarity.pairs(place, written.get(place)).stream())
                .sorted()
                .forEach(pair -> {
                    if (matches[pair.written()] == NONE && !taken[pair.former()]) {
                        match(pair.written(), pair.former());
                    }
                });
    }

    /** Between matched neighbours, as many blocks of the same kinds as before are the same blocks, rewritten. */
    private void matchPlaces() {
        int start = 0;
        for (int place = 0; place <= written.size(); place++) {
            if (place == written.size() || matches[place] != NONE) {
                matchPlaces(start, place);
                start = place + 1;
            }
        }
    }

    private void matchPlaces(int start, int end) {
        int before = start == 0 ? NONE : matches[start - 1];
        int after = end == written.size() ? former.size() : matches[end];
        if (start == end || after - before != end - start + 1) {
            return;
        }
        boolean same = IntStream.range(0, end - start)
                .allMatch(index -> !taken[before + 1 + index]
                        && BlockContent.kind(former.get(before + 1 + index))
                                .equals(BlockContent.kind(written.get(start + index))));
        if (same) {
            IntStream.range(0, end - start).forEach(index -> match(start + index, before + 1 + index));
        }
    }

    private void match(int place, int formerPlace) {
        matches[place] = formerPlace;
        taken[formerPlace] = true;
    }

    private Block block(int place) {
        Block block = written.get(place);
        if (matches[place] == NONE) {
            return block;
        }
        Block match = former.get(matches[place]);
        return BlockContent.of(match).equals(BlockContent.of(block)) ? match : block.withKey(match.key());
    }
}
