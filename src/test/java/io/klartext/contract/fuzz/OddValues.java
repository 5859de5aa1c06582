package io.klartext.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Values of which one in a thousand breaks something. */
final class OddValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "x\udc00y",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
            "\u202egnp.exe",
            "\u0645\u0631\u062d\u0628\u0627",
            "\ufeff",
            "\u200b",
            "\u2028\u2029",
            "\uffff",
            "e\u0301\u0301\u0301\u0301",
            "İıſẞ",
            "'",
            "\"",
            "\\",
            "%",
            "%00",
            "%zz",
            "_",
            "*",
            "../../etc/passwd",
            "null",
            "true",
            "undefined",
            "NaN",
            "-1",
            "0",
            "1e400",
            "99999999999999999999",
            "2147483648",
            "0x1F",
            "' or 1=1 --",
            "';select pg_sleep(9)--",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "#{7*7}",
            "{{7*7}}",
            "\r\nSet-Cookie: a=b",
            "javascript:alert(1)",
            "http://[::1",
            "http://a b",
            "//example.org",
            "https://user:pw@example.org:99999/%ff?#",
            "0000-00-00T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+999999999-12-31T23:59:59Z",
            "-0001-01-01T00:00:00Z",
            "2024-02-30T25:61:61Z",
            "2024-06-30T23:59:60Z",
            "2024-01-01T00:00:00+18:01",
            "00000000-0000-0000-0000-000000000000",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "0-0-0-0-0",
            "de-DE-x-private",
            "i-klingon",
            "xn--",
            "a@b",
            "\"@\"@example.org",
            "W/\"1\"",
            "\"1\", \"2\"",
            "bytes=0-0,-1",
            "bytes=-99999999999999999999",
            "a,b,,c",
            ",",
            "+",
            "a:b:c",
            "\t",
            "(((((((((((((((((((((((((",
            "^(a+)+$",
            "[",
            "\\p{L",
            "a".repeat(300),
            "ü".repeat(255),
            "a b ".repeat(400));

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean one(int inSoMany) {
        return random.nextInt(inSoMany) == 0;
    }

    String text() {
        return any(TEXTS);
    }

    /** A text of that many characters. */
    String text(int length) {
        String unit = any(List.of("a", "ü", "Wort ", "a-", "1", "\ud83d\ude00"));
        return unit.repeat(Math.max(0, length) / unit.length() + 1).substring(0, Math.max(0, length));
    }

    private BigDecimal number() {
        return any(List.of(
                BigDecimal.ZERO,
                BigDecimal.ONE.negate(),
                BigDecimal.valueOf(Integer.MAX_VALUE),
                BigDecimal.valueOf(Integer.MIN_VALUE),
                BigDecimal.valueOf(Long.MAX_VALUE),
                BigDecimal.valueOf(Long.MIN_VALUE),
                new BigDecimal(BigInteger.ONE.shiftLeft(70)),
                new BigDecimal("0.1"),
                new BigDecimal("1e-400"),
                new BigDecimal("1e400"),
                new BigDecimal("1.0"),
                BigDecimal.valueOf(random.nextInt(1000))));
    }

    /** JSON of any kind. */
    JsonNode json() {
        return this.<Supplier<JsonNode>>any(List.of(
                        () -> JSON.nullNode(),
                        () -> JSON.booleanNode(random.nextBoolean()),
                        () -> JSON.numberNode(number()),
                        () -> JSON.textNode(text()),
                        () -> JSON.textNode(text()),
                        () -> JSON.textNode(text(random.nextInt(3000))),
                        () -> JSON.arrayNode(),
                        () -> JSON.arrayNode().add(text()),
                        () -> JSON.objectNode(),
                        () -> JSON.objectNode().put(text(), text()),
                        () -> deep(3 + random.nextInt(60)),
                        () -> wide(random.nextInt(400))))
                .get();
    }

    private JsonNode deep(int levels) {
        JsonNode inner = JSON.textNode(text());
        for (int i = 0; i < levels; i++) {
            inner = i % 2 == 0 ? JSON.arrayNode().add(inner) : JSON.objectNode().set("children", inner);
        }
        return inner;
    }

    private JsonNode wide(int items) {
        ArrayNode array = JSON.arrayNode();
        JsonNode item = one(2) ? JSON.textNode(text()) : JSON.objectNode().put("id", text());
        for (int i = 0; i < items; i++) {
            array.add(item);
        }
        return array;
    }
}
