package io.klartext.comment.report;

import io.klartext.platform.kernel.StoredEnum;

/** The reasons for a report. */
public enum ReportReason implements StoredEnum {
    SPAM,
    INSULT,
    HATE,
    OFF_TOPIC,
    ILLEGAL,
    PERSONAL_DATA,
    MISINFORMATION,
    OTHER
}
