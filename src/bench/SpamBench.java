import io.klartext.moderation.policy.Policies;
import io.klartext.moderation.policy.Policy.Mode;
import io.klartext.moderation.policy.Policy;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.screening.ScreeningDecision;
import io.klartext.moderation.signal.SignalResult.Outcome;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.Signals;
import io.klartext.moderation.signal.Subject;
import io.klartext.moderation.text.FoldedText;
import io.klartext.moderation.text.Links;
import io.klartext.moderation.text.SimHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Feeds texts through the product's own signals and judgement. Nothing is known of who sent them, so that flood,
 * history, trust and block rules have nothing to say. A comment that is not published counts as found.
 */
final class SpamBench {
    private static final int SHORT_TEXT = 20;
    private static final int MOST_COMPARED = 1000;
    private static final double[] BUDGETS = {0.01, 0.05};
    private static final List<String> TUNED = List.of("links", "word_rule", "repeated_text", "shouting", "length");
    private static final double[] THRESHOLDS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3, 4, 5, 8, 12, 20};

    /** A text and what the signals found in it. */
    private record Case(boolean spam, List<SignalResult> results) {}

    /** Whether a text is spam, and how far the nearest one before it is. */
    private record Repetition(boolean spam, int distance) {}

    /** How many of how many. */
    private record Quality(int hits, int spam, int wrong, int ham) {
        static Quality of(List<Case> cases, Policy policy) {
            int hits = 0;
            int spam = 0;
            int wrong = 0;
            for (Case one : cases) {
                boolean found = ScreeningDecision.of(one.results, policy).fate() != ScreeningDecision.Fate.PUBLISH;
                spam += one.spam ? 1 : 0;
                hits += one.spam && found ? 1 : 0;
                wrong += !one.spam && found ? 1 : 0;
            }
            return new Quality(hits, spam, wrong, cases.size() - spam);
        }

        double recall() {
            return (double) hits / spam;
        }

        double falsePositiveRate() {
            return (double) wrong / ham;
        }

        @Override
        public String toString() {
            String precision = hits + wrong == 0 ? "    –" : percent((double) hits / (hits + wrong));
            return "precision %s  recall %s  false positives %s"
                    .formatted(precision, percent(recall()), percent(falsePositiveRate()));
        }
    }

    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        List<WordRule> english = SpamTexts.words(work, "en", WordRule.Kind.WORD);
        List<WordRule> englishAnywhere = SpamTexts.words(work, "en", WordRule.Kind.SUBSTRING);
        for (SpamTexts.Corpus corpus : List.of(SpamTexts.mail(work), SpamTexts.messages(work))) {
            System.out.printf(
                    "%s: %d texts to tune on, %d to test on%n",
                    corpus.name(), corpus.train().size(), corpus.test().size());
            measure("whole words", corpus, english);
            measure("words anywhere", corpus, englishAnywhere);
        }
        List<SpamTexts.Text> german = SpamTexts.quotations(work);
        nearness(SpamTexts.mail(work), german);
        german(german, work, english, englishAnywhere);
        System.out.println("What the rules cannot do: spam without a link, a listed word, an odd shape or a twin is"
                + " published. No filter is learned from what moderators decide.");
    }

    private static void measure(String which, SpamTexts.Corpus corpus, List<WordRule> words) {
        List<Case> train = cases(corpus.train(), "en", words);
        List<Case> test = cases(corpus.test(), "en", words);
        System.out.println(" " + which);
        Map<String, Double> withWords = new TreeMap<>(Policies.HELD);
        withWords.put("word_rule", 1.0);
        print("default thresholds", train, test, policy(withWords));
        for (String code : TUNED) {
            if (withWords.containsKey(code)) {
                print("  " + code + " alone", train, test, policy(Map.of(code, withWords.get(code))));
            }
        }
        for (double budget : BUDGETS) {
            Map<String, Double> tuned = tune(train, budget);
            print("tuned to " + percent(budget).strip() + " " + tuned, train, test, policy(tuned));
        }
    }

    private static void print(String name, List<Case> train, List<Case> test, Policy policy) {
        System.out.printf(
                "  %s%n    train %s%n    test  %s%n", name, Quality.of(train, policy), Quality.of(test, policy));
    }

    /** Adds the threshold that finds the most, again and again, as long as few enough good texts are found with it. */
    private static Map<String, Double> tune(List<Case> train, double budget) {
        Map<String, Double> best = new TreeMap<>();
        double recall = 0;
        while (true) {
            Map<String, Double> better = null;
            for (String code : TUNED) {
                for (double threshold : THRESHOLDS) {
                    Map<String, Double> candidate = new TreeMap<>(best);
                    candidate.put(code, threshold);
                    Quality quality = Quality.of(train, policy(candidate));
                    if (quality.falsePositiveRate() <= budget && quality.recall() > recall) {
                        recall = quality.recall();
                        better = candidate;
                    }
                }
            }
            if (better == null) {
                return best;
            }
            best = better;
        }
    }

    /** How near two texts may be to count as the same: what that finds, and what it finds wrongly. */
    private static void nearness(SpamTexts.Corpus corpus, List<SpamTexts.Text> german) {
        System.out.printf("Repeated texts alone, by how many of 64 bits may differ (the product: %d)%n", SimHash.NEAR);
        List<Repetition> train = repetitions(corpus.train());
        List<Repetition> test = repetitions(corpus.test());
        List<Repetition> quotations = repetitions(german);
        for (int near = 0; near <= 14; near += 2) {
            System.out.printf(
                    "  %2d  e-mail, train %s%n      e-mail, test  %s%n      German quotations: false positives %s%n",
                    near,
                    quality(train, near),
                    quality(test, near),
                    percent(quality(quotations, near).falsePositiveRate()));
        }
    }

    private static Quality quality(List<Repetition> repetitions, int near) {
        int[][] counts = new int[2][2];
        repetitions.forEach(one -> counts[one.spam ? 1 : 0][one.distance <= near ? 1 : 0]++);
        return new Quality(counts[1][1], counts[1][0] + counts[1][1], counts[0][1], counts[0][0] + counts[0][1]);
    }

    /** How far the nearest of the texts before is, in bits. */
    private static List<Repetition> repetitions(List<SpamTexts.Text> texts) {
        List<Repetition> repetitions = new ArrayList<>();
        List<Long> before = new ArrayList<>();
        for (SpamTexts.Text text : texts) {
            long fingerprint = SimHash.of(new FoldedText(text.value()));
            int distance = Long.SIZE;
            for (long other : fingerprint == 0 ? List.<Long>of() : latest(before)) {
                distance = Math.min(distance, Long.bitCount(other ^ fingerprint));
            }
            if (fingerprint != 0) {
                before.add(fingerprint);
            }
            repetitions.add(new Repetition(text.spam(), distance));
        }
        return repetitions;
    }

    private static List<Long> latest(List<Long> fingerprints) {
        return fingerprints.subList(Math.max(0, fingerprints.size() - MOST_COMPARED), fingerprints.size());
    }

    private static void german(
            List<SpamTexts.Text> quotations, Path work, List<WordRule> english, List<WordRule> englishAnywhere)
            throws IOException {
        System.out.printf("Harmless German texts that are held: %d quotations%n", quotations.size());
        Map<String, List<WordRule>> lists = new LinkedHashMap<>();
        lists.put("German list, whole words", SpamTexts.words(work, "de", WordRule.Kind.WORD));
        lists.put("German list, words anywhere", SpamTexts.words(work, "de", WordRule.Kind.SUBSTRING));
        lists.put("English list, whole words", english);
        lists.put("English list, words anywhere", englishAnywhere);
        lists.forEach((name, words) -> System.out.printf(
                "  %-30s %s%n", name, held(cases(quotations, "de", words), Map.of("word_rule", 1.0))));
        List<Case> cases = cases(quotations, "de", List.of());
        System.out.printf("  %-30s %s%n", "no list, default thresholds", held(cases, Policies.HELD));
    }

    private static String held(List<Case> cases, Map<String, Double> thresholds) {
        return percent(Quality.of(cases, policy(thresholds)).falsePositiveRate());
    }

    private static Policy policy(Map<String, Double> hold) {
        return new Policy(Mode.POST, 1, null, null, false, hold, Map.of(), 0, Map.of());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%5.2f %%", share * 100);
    }

    /** What the signals find in one text after the other, each knowing those before it. */
    private static List<Case> cases(List<SpamTexts.Text> texts, String locale, List<WordRule> words) {
        List<Case> cases = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Long> fingerprints = new ArrayList<>();
        for (SpamTexts.Text text : texts) {
            FoldedText folded = new FoldedText(text.value());
            long fingerprint = SimHash.of(folded);
            // Of short formulas only those of the same writer count, and nothing is known of writers here.
            boolean telling = folded.folded().length() >= SHORT_TEXT
                    && (fingerprint != 0 || !Links.hosts(text.value()).isEmpty());
            int equal = telling ? seen.merge(folded.folded(), 1, Integer::sum) - 1 : 0;
            int similar = fingerprint == 0 || equal > 0 ? 0 : (int) latest(fingerprints).stream()
                    .filter(other -> Long.bitCount(other ^ fingerprint) <= SimHash.NEAR)
                    .count();
            if (fingerprint != 0) {
                fingerprints.add(fingerprint);
            }
            Subject subject = new Subject(
                    folded,
                    new FoldedText("Ada"),
                    locale,
                    words,
                    List.of(),
                    new Subject.Facts(equal, similar, 0, 0, 0, 0, null));
            cases.add(new Case(
                    text.spam(),
                    Signals.ALL.stream()
                            .map(signal -> SignalResult.of(signal, Outcome.OK, signal.examine(subject), 0))
                            .toList()));
        }
        return cases;
    }
}
