package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;

/** The file ends being readable here; the rows before were fine. */
public class UnreadableFileException extends RuntimeException {

    private final String remedy;

    public UnreadableFileException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public Problem problem() {
        return new Problem("file", String.valueOf(getMessage()), remedy);
    }
}
