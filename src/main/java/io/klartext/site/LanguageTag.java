package io.klartext.site;

/** The language tags (RFC 5646) in use: a language, then a script and a region where they are needed. */
public final class LanguageTag {
    public static final String PATTERN = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    public static final String MESSAGE = "must be a language tag like de, en or de-AT";

    private LanguageTag() {}
}
