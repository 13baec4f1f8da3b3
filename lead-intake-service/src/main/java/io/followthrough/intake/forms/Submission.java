package io.followthrough.intake.forms;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came back from a form. Only what the form asks is read, whatever else is sent.
 *
 * @param sent parameters by name, as the browser sends them
 */
record Submission(Form form, Map<String, String> sent) {

    static final String CONSENT = "consent";
    static final String NONCE = "nonce";
    static final String HONEYPOT = "form.honeypot";
    static final String OPENED_AT = "form.openedAt";
    static final String LANDING_PAGE = "source.landingPage";
    static final List<String> UTM = List.of("source", "medium", "campaign", "term", "content");

    private static final int LONGEST_NONCE = 64;

    static Problem missing(String fieldName) {
        return new Problem(fieldName, "is needed", "please fill it in");
    }

    /** What has to be there and is not. */
    List<Problem> missing() {
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
        return problems;
    }

    Fields fields() {
        var fields = new HashMap<>(form.givenFields());
        form.fields().forEach(field -> fields.put(field.name(), value(field.name())));
        fields.put(HONEYPOT, value(HONEYPOT));
        fields.put(OPENED_AT, value(OPENED_AT));
        fields.put(LANDING_PAGE, value(LANDING_PAGE));
        if (form.isKiosk()) { // a screen without a network sends later than people write
            fields.put("capturedAt", value("capturedAt"));
        }
        UTM.forEach(name -> fields.put("source.utm." + name, value("source.utm." + name)));
        fields.put("source.campaign", value("source.utm.campaign"));
        if (form.consent() != null && !value(CONSENT).isBlank()) {
            fields.put("consent.email", form.doubleOptIn() ? "PENDING" : "GRANTED");
            if (!value("person.phone").isBlank()) {
                fields.put("consent.phone", "GRANTED");
            }
            fields.put("consent.text", form.consent());
            fields.put("consent.proof", "ticked on " + form.path());
        }
        return Fields.of(fields);
    }

    /** The page carries a name of its own, so that sending it twice is one capture. */
    Origin origin() {
        var nonce = value(NONCE);
        return nonce.isBlank() || nonce.length() > LONGEST_NONCE
                ? new Origin.Unnamed(UUID.randomUUID().toString())
                : new Origin.KeyedRequest(form.path(), nonce, 0);
    }

    String value(String name) {
        return sent.getOrDefault(name, "");
    }
}
