package io.followthrough.intake;

import io.followthrough.testkit.EmbeddedPlatform;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service over the broker and the store that all tests share. */
public abstract class IntakeTest extends RunningIntake {

    protected static final String NEW_WEBHOOK_SECRET = "whsec_bmV3IHNlY3JldCBvZiB0aGUgdGVzdHMgb25seSE=";
    protected static final String OLD_WEBHOOK_SECRET = "whsec_b2xkIHNlY3JldCBvZiB0aGUgdGVzdHMgb25seSE=";

    protected static final String SENDER_SECRET = "a-secret-of-the-tests-only";

    protected static final String VERIFY_TOKEN = "a-token-of-the-tests-only";

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
        // As in every system with more than one page: without a neighbour browsers are not told apart by their origin.
        properties.add("followthrough.pages.cadence", () -> "https://cadence.sales.example");
        // Tests call more often than any stranger may; that there is a limit is held by the kit's own tests.
        properties.add("followthrough.web.rate-limit.per-address", () -> "0");
        var branding = "followthrough.pages.branding.";
        properties.add(branding + "sender", () -> "Meadow & Sons");
        properties.add(branding + "logo", () -> "classpath:brand/logo.svg");
        properties.add(branding + "colour", () -> "#0b6e4f");
        properties.add(branding + "address", () -> "1 Field Lane, York");
        properties.add(branding + "links[0].text", () -> "Privacy");
        properties.add(branding + "links[0].url", () -> "https://meadow.example/privacy");
        var questions = "followthrough.intake.surveys.trial-survey.questions";
        properties.add(questions + "[0].name", () -> "ease");
        properties.add(questions + "[0].label", () -> "How <easy> was it?");
        properties.add(questions + "[0].required", () -> "true");
        properties.add(questions + "[1].name", () -> "team");
        properties.add(questions + "[1].label", () -> "How many are you?");
        properties.add(questions + "[1].kind", () -> "CHOICE");
        properties.add(questions + "[1].options[0]", () -> "< 10");
        properties.add(questions + "[1].options[1]", () -> "10 or more");
        properties.add(questions + "[2].name", () -> "missing");
        properties.add(questions + "[2].label", () -> "What is missing?");
        properties.add(questions + "[2].kind", () -> "TEXT");
        properties.add(questions + "[3].name", () -> "prizeDraw");
        properties.add(questions + "[3].label", () -> "I want to take part in the draw for a weekend in York.");
        properties.add(questions + "[3].kind", () -> "BOX");
        var sources = "followthrough.intake.webhooks.sources.";
        var senders = "followthrough.intake.webhooks.senders.";
        properties.add(senders + "forms.adapter", () -> "typeform");
        properties.add(senders + "forms.secrets[0]", () -> SENDER_SECRET);
        properties.add(senders + "ads.adapter", () -> "meta-lead");
        properties.add(senders + "ads.secrets[0]", () -> SENDER_SECRET);
        properties.add(senders + "ads.verify-token", () -> VERIFY_TOKEN);
        properties.add(senders + "lead-forms.adapter", () -> "linkedin-lead");
        properties.add(senders + "lead-forms.secrets[0]", () -> SENDER_SECRET);
        properties.add(senders + "list.adapter", () -> "mailchimp");
        properties.add(senders + "list.path-secret", () -> SENDER_SECRET);
        properties.add(senders + "site.adapter", () -> "webflow");
        properties.add(senders + "site.path-secret", () -> SENDER_SECRET);
        properties.add(senders + "meetings.adapter", () -> "calendly");
        properties.add(senders + "meetings.path-secret", () -> SENDER_SECRET);
        properties.add(sources + "mailer.secrets[0]", () -> NEW_WEBHOOK_SECRET);
        properties.add(sources + "mailer.secrets[1]", () -> OLD_WEBHOOK_SECRET);
        properties.add(sources + "flat.secrets[0]", () -> NEW_WEBHOOK_SECRET);
        properties.add(sources + "flat.events", () -> "batch.events");
        properties.add(sources + "flat.fields.kind[0]", () -> "what");
        properties.add(sources + "flat.fields.[person.email][0]", () -> "whom");
        properties.add(sources + "flat.kinds.gone", () -> "EMAIL_BOUNCED");
    }
}
