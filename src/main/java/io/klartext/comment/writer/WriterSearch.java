package io.klartext.comment.writer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A search by e-mail address. */
public record WriterSearch(
        @NotNull @Size(max = 254) @Email(regexp = ".+@.+\\..+", message = "must be an e-mail address")
        String email) {
    public WriterSearch {
        email = email == null ? null : email.strip();
    }

    /** Hides the address from logs. */
    @Override
    public String toString() {
        return "…";
    }
}
