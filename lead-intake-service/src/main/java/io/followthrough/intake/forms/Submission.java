package io.followthrough.intake.forms;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What came back from a form. Only what the form asks is read, whatever else is sent.
 *
 * @param sent parameters by name, as the browser sends them
 * @param seal tells words that we showed from those that somebody wrote there
 */
record Submission(Form form, Map<String, String> sent, ConsentSeal seal) {

    static final String CONSENT = "consent";
    static final String NONCE = "nonce";
    /** The words beside the box as the page showed them: the form may have been changed since. */
    static final String SHOWN_CONSENT = "consent.words";

    /** Says that we showed them, see {@link ConsentSeal}. */
    static final String SEAL = "consent.seal";

    static final String LATE = "late";
    /** When the page was sent, by the clock of whoever sent it. */
    static final String SENT_AT = "sentAt";

    /** What the browser worked out, see {@link PersonProof}. */
    static final String PROOF = "form.proof";

    static final String HONEYPOT = "form.honeypot";
    static final String OPENED_AT = "form.openedAt";
    static final String LANDING_PAGE = "source.landingPage";
    static final List<String> UTM = List.of("source", "medium", "campaign", "term", "content");

    /** The answer that says in which language the form was read; a hint, where people wrote too little to tell. */
    static final String BROWSER_LANGUAGE = "answers.browserLanguage";

    private static final int LONGEST_NONCE = 64;
    private static final int LONGEST_WORDS = 2_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);
    /** Before anything of ours ran: a clock that lost its battery. */
    private static final Instant FIRST_SCREENS = Instant.parse("2020-01-01T00:00:00Z");

    static final Problem NOT_AGREED = new Problem(CONSENT, "is needed", "please tick the box, or nothing may be sent");

    static Problem missing(String fieldName) {
        return new Problem(fieldName, "is needed", "please fill it in");
    }

    /** What has to be there and is not. */
    List<Problem> missing() {
        if (isLate()) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        for (var field : form.fields()) {
            var value = value(field.name());
            if (field.required() && value.isBlank()) {
                problems.add(missing(field.name()));
            } else if (field.kind() == FormField.Kind.CHOICE
                    && !value.isBlank()
                    && !field.options().contains(value)) {
                problems.add(new Problem(field.name(), "is none of the choices", "please choose one"));
            }
        }
        if (form.needsConsent() && agreement(Instant.EPOCH).isEmpty()) {
            problems.add(NOT_AGREED);
        }
        return problems;
    }

    /** Whether it was kept where it was filled in, and nobody is there any more who could correct it. */
    boolean isLate() {
        return form.isKiosk() && !value(LATE).isBlank();
    }

    /**
     * @param receivedAt by our clock: where the page says by its own when it was sent, its times are put right by what the two
     *     clocks differ
     */
    Fields fields(Instant receivedAt) {
        var fields = said(receivedAt);
        if (form.isKiosk()) { // a screen without a network sends later than people write
            putTime(putRight(value("capturedAt"), receivedAt), receivedAt, fields);
        }
        return Fields.of(fields);
    }

    private Map<String, String> said(Instant receivedAt) {
        var fields = new HashMap<>(form.givenFields());
        form.fields().forEach(field -> fields.put(field.name(), value(field.name())));
        fields.put(HONEYPOT, value(HONEYPOT));
        fields.put(OPENED_AT, putRight(value(OPENED_AT), receivedAt));
        fields.put(LANDING_PAGE, value(LANDING_PAGE));
        // A screen speaks the language of the store, whatever its browser asks for.
        fields.put(BROWSER_LANGUAGE, form.isKiosk() ? form.language() : value(BROWSER_LANGUAGE));
        UTM.forEach(name -> fields.put("source.utm." + name, value("source.utm." + name)));
        fields.put("source.campaign", value("source.utm.campaign"));
        agreement(receivedAt)
                .ifPresentOrElse(
                        agreement -> {
                            fields.put("consent.email", form.doubleOptIn() ? "PENDING" : "GRANTED");
                            if (!value("person.phone").isBlank()) {
                                fields.put("consent.phone", "GRANTED");
                            }
                            fields.put("consent.text", agreement.words());
                            fields.put("consent.proof", agreement.proof());
                        },
                        () -> fields.putAll(neverShown()));
        return fields;
    }

    /** What was agreed to, where and when. */
    private record Agreement(String words, String proof) {}

    /** Empty: the box was not ticked, or it stood beside words that no page of this form ever showed. */
    private Optional<Agreement> agreement(Instant at) {
        if (form.consent() == null || value(CONSENT).isBlank()) {
            return Optional.empty();
        }
        var shown = value(SHOWN_CONSENT);
        var proof = "ticked on " + form.path() + " at " + at.truncatedTo(ChronoUnit.SECONDS);
        return isOfToday(shown)
                ? Optional.of(new Agreement(form.consent(), proof))
                : seal.day(form.path(), shown, value(SEAL))
                        .map(day -> new Agreement(shown, proof + ", in the words of " + day));
    }

    /** Whoever sends no words has agreed to those of the form: what they filled in says which it is. */
    private boolean isOfToday(String shown) {
        return shown.isBlank() || shown.equals(form.consent());
    }

    /** A browser can send any words as those that it was shown: kept for people to look at, and no evidence. */
    private Map<String, String> neverShown() {
        if (form.consent() == null || value(CONSENT).isBlank()) {
            return Map.of();
        }
        return Map.of(
                "unreadable[0].field",
                "consent.text",
                "unreadable[0].value",
                Texts.cut(value(SHOWN_CONSENT), LONGEST_WORDS),
                "unreadable[0].problem",
                "are no words that a page of this form showed, so that nothing was agreed to",
                "unreadable[0].remedy",
                "ask the person, or have the form filled in anew");
    }

    /** There is nobody any more to correct the clock of a screen: one that cannot be right says nothing, and the person is kept. */
    private static void putTime(String time, Instant receivedAt, Map<String, String> fields) {
        if (time.isBlank() || isPossible(time, receivedAt)) {
            fields.put("capturedAt", time);
            return;
        }
        var part = "unreadable[" + (fields.containsKey("unreadable[0].field") ? 1 : 0) + "].";
        fields.put(part + "field", "capturedAt");
        fields.put(part + "value", Texts.cut(time, LONGEST_NONCE));
        fields.put(part + "problem", "is no time that the screen can have had");
        fields.put(part + "remedy", "set the clock of the screen");
    }

    private static boolean isPossible(String time, Instant receivedAt) {
        try {
            var then = Instant.parse(time);
            return then.isBefore(receivedAt.plus(CLOCKS_DIFFER)) && then.isAfter(FIRST_SCREENS);
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private String putRight(String time, Instant receivedAt) {
        try {
            var ago = Duration.between(Instant.parse(time), Instant.parse(value(SENT_AT)));
            return receivedAt.minus(ago).toString();
        } catch (DateTimeException | ArithmeticException noTimes) {
            return time;
        }
    }

    /** Whether what a form says of an e-mail that confirms an address is true: only who agrees gets one. */
    boolean asksForMail() {
        return !form.doubleOptIn() || agreement(Instant.EPOCH).isPresent();
    }

    /** The page carries a name of its own, so that sending it twice as it is, is one capture. */
    Origin origin() {
        var nonce = value(NONCE);
        return nonce.isBlank() || nonce.length() > LONGEST_NONCE
                ? new Origin.Unnamed(UUID.randomUUID().toString())
                : new Origin.FilledForm(
                        form.path(),
                        nonce,
                        Fields.of(said(Instant.EPOCH)).without(OPENED_AT).without("consent.proof"));
    }

    String value(String name) {
        return sent.getOrDefault(name, "");
    }
}
