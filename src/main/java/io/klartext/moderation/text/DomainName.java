package io.klartext.moderation.text;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of hosts and domains in canonical form, which is that of DNS. */
public final class DomainName {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]++");
    private static final Pattern DOT = Pattern.compile("[\u3002\uFF0E\uFF61]");
    private static final Pattern LAST_DOTS = Pattern.compile("(?<!\\.)\\.++$");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)++[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private DomainName() {}

    /** In lower case and ASCII, without invisible characters. Invalid names may keep other characters. */
    public static String canonical(String name) {
        String plain = Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        String dotted = LAST_DOTS.matcher(DOT.matcher(plain).replaceAll(".")).replaceFirst("");
        try {
            return IDN.toASCII(dotted, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return dotted;
        }
    }

    /** Whether it is a name in canonical form, of two parts at least. */
    public static boolean isName(String canonical) {
        return canonical.length() < 254 && NAME.matcher(canonical).matches();
    }
}
