import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.moderation.rule.RuleAction;
import io.klartext.moderation.rule.WordRule;
import io.klartext.platform.crypto.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts and word lists that were fetched, as long as comments can be. */
final class SpamTexts {
    private static final int MAX_TEXT = 5000;

    /** Of 256 hashes, those whose texts are tuned on. */
    private static final int TRAIN = 154;

    record Text(String value, boolean spam) {}

    record Corpus(String name, List<Text> train, List<Text> test) {}

    private SpamTexts() {}

    /** Harmless German ones. */
    static List<Text> quotations(Path work) throws IOException {
        Path file = work.resolve("german/usr/share/games/fortunes/de/zitate.u8");
        return Arrays.stream(Files.readString(file).split("\n%\n"))
                .map(text -> new Text(cut(text.strip()), false))
                .toList();
    }

    static List<WordRule> words(Path work, String language, WordRule.Kind kind) throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(work.resolve("words/package/" + language + ".json").toFile());
        List<WordRule> rules = new ArrayList<>();
        list.forEach(word -> rules.add(
                new WordRule(new UUID(0, rules.size()), kind, word.textValue(), null, RuleAction.FLAG)));
        return rules;
    }

    /** The second collection came later than the first: tuned on the past, tested on its future. */
    static Corpus mail(Path work) throws IOException {
        return new Corpus(
                "English e-mail (SpamAssassin), first collection against second",
                mails(work, Map.of("easy-ham-1", false, "hard-ham-1", false, "spam-1", true)),
                mails(work, Map.of("easy-ham-2", false, "spam-2", true)));
    }

    private static List<Text> mails(Path work, Map<String, Boolean> groups) throws IOException {
        List<Text> mails = new ArrayList<>();
        for (Map.Entry<String, Boolean> group : new TreeMap<>(groups).entrySet()) {
            try (Stream<Path> files = Files.list(work.resolve("mail/package/data/" + group.getKey()))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                    mails.add(new Text(body(Files.readString(file, StandardCharsets.ISO_8859_1)), group.getValue()));
                }
            }
        }
        return mails;
    }

    /** Without its headers. */
    private static String body(String mail) {
        int end = mail.replace("\r\n", "\n").indexOf("\n\n");
        return cut(end < 0 ? mail : mail.replace("\r\n", "\n").substring(end).strip());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }

    /** One of two parts by the hash of the text, so that equal texts are in the same part. */
    static Corpus messages(Path work) throws IOException {
        JsonNode docs = new ObjectMapper()
                .readTree(work.resolve("messages/package/store.json").toFile())
                .get("docs");
        List<Text> texts = new ArrayList<>();
        docs.forEach(doc -> {
            List<String> words = new ArrayList<>();
            doc.get("value").forEach(word -> words.add(word.textValue()));
            texts.add(new Text(String.join(" ", words), doc.get("label").textValue().equals("spam")));
        });
        Map<Boolean, List<Text>> parts = texts.stream()
                .collect(Collectors.partitioningBy(text -> (Sha256.of(text.value)[0] & 0xff) < TRAIN));
        return new Corpus(
                "English short messages, stemmed, without their links and capitals, split by hash",
                parts.get(true),
                parts.get(false));
    }
}
