package io.klartext.moderation.text;

import com.google.common.net.InternetDomainName;
import java.util.Set;
import java.util.regex.Pattern;

/** Distinguishes host names without a scheme from words with a dot between them. */
final class BareHost {
    /** File name extensions that are also top-level domains. */
    private static final Set<String> FILES = Set.of("md", "mov", "pl", "ps", "py", "rs", "sh", "so", "zip");

    /** A capitalised word. After a dot it usually begins a sentence and does not end a host name. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}++");

    private static final Set<String> GENERIC = Set.of("com", "info", "net", "org");

    private BareHost() {}

    /**
     * Whether the name can be registered, by the Public Suffix List, and is neither the name of a file nor two
     * sentences without a blank. A path after the name settles it.
     */
    static boolean isLikely(String written, boolean hasPath) {
        String name = DomainName.canonical(written);
        if (!InternetDomainName.isValid(name) || !InternetDomainName.from(name).isUnderRegistrySuffix()) {
            return false;
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        return hasPath || GENERIC.contains(last) || (!FILES.contains(last) && !beginsSentence(written));
    }

    private static boolean beginsSentence(String written) {
        int last = written.length();
        while (!isDot(written.charAt(last - 1))) {
            last--;
        }
        return SENTENCE.matcher(written.substring(last)).matches();
    }

    private static boolean isDot(char character) {
        return ".\u3002\uFF0E\uFF61".indexOf(character) >= 0;
    }
}
