package io.followthrough.intake.application.webhooks;

/** A call that does not prove who made it. */
public final class WebhookRefusedException extends RuntimeException {

    /** What is the matter with it. */
    public enum Reason {
        UNSIGNED,
        STALE,
        REPLAYED
    }

    private final Reason reason;
    private final String field;
    private final String remedy;

    WebhookRefusedException(Reason reason, String field, String problem, String remedy) {
        super(problem);
        this.reason = reason;
        this.field = field;
        this.remedy = remedy;
    }

    public Reason reason() {
        return reason;
    }

    /** The header that is wrong. */
    public String field() {
        return field;
    }

    public String remedy() {
        return remedy;
    }
}
