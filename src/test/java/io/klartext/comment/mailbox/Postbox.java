package io.klartext.comment.mailbox;

import io.quarkus.arc.Arc;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came to the mailboxes of writers. */
public final class Postbox {
    private static final Pattern LINK = Pattern.compile("https://www\\.example\\.org/confirm#(\\S+)");

    private Postbox() {}

    /** Sends what waits; all that ever came to that address. */
    public static List<Mail> of(String address) {
        VerificationMailing mailing = bean(VerificationMailing.class);
        boolean sent = true;
        while (sent) {
            sent = mailing.sendNext();
        }
        return bean(MockMailbox.class).getMailsSentTo(address);
    }

    /** Sends what waits; the token in the latest mail to that address. */
    public static String tokenFor(String address) {
        List<Mail> mails = of(address);
        Matcher link = LINK.matcher(mails.get(mails.size() - 1).getText());
        if (!link.find()) {
            throw new AssertionError("there is no link in " + mails);
        }
        return link.group(1);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
