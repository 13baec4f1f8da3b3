package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.consenting;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.newsletter;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To agree to be contacted is not to ask for the newsletter. */
class NewsletterWishTests {

    private static final Instant THEN = daysAgo(9);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You may write to me and call me about this. I can withdraw it at any time.",
                "You may write to me and call me. I can withdraw it at any time.",
                "They said that we may write to them and call them about this.",
                "Sie dürfen mir zu meiner Anfrage schreiben und mich anrufen.",
                "Pueden escribirme y llamarme sobre esto.",
                "Vous pouvez m’écrire et m’appeler à ce sujet.",
                "Send me the offer that I asked for",
                "You may write to me about this, but no newsletter please",
                "Ich möchte keinen Newsletter"
            })
    void whoAgreesToContactHasNotAskedForNews(String text) {
        assertThat(since(agreeing(text))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Send me the newsletter. I can end it at any time.",
                "Ja, schickt mir den Newsletter. Ich kann ihn jederzeit abbestellen.",
                "Quiero recibir el boletín y novedades por correo.",
                "Envoyez-moi votre lettre d’information.",
                "Oui, envoyez-moi vos actualités et vos offres",
                "You may send me news and special offers by e-mail",
                "Ich möchte per E-Mail über Neuigkeiten und aktuelle Angebote informiert werden"
            })
    void whoAgreesToNewsHas(String text) {
        assertThat(since(agreeing(text))).isEqualTo(THEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"GRANTED", "PENDING"})
    void soHasWhoeverSignsUpForIt(ConsentStatus email) {
        assertThat(since(newsletter(THEN))).isEqualTo(THEN);
        assertThat(since(by(CaptureChannel.NEWSLETTER, new Consent(email, ConsentStatus.UNKNOWN, null, null))))
                .isEqualTo(THEN);
    }

    @Test
    void whatWasRefusedOrIsAMachinesWordAsksForNothing() {
        var refused = new Consent(ConsentStatus.DENIED, ConsentStatus.UNKNOWN, null, null);

        assertThat(since(by(CaptureChannel.NEWSLETTER, refused))).isNull();
        assertThat(since(capture(
                        "lead-m",
                        CaptureChannel.NEWSLETTER,
                        ann(),
                        null,
                        THEN,
                        Map.of(),
                        null,
                        Consent.UNKNOWN,
                        Machine.MACHINE)))
                .isNull();
    }

    /** The heading of a column says what its yes is for; the name of a list or form says nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    list "fair.csv", row 3, column "Newsletter": yes  | true
                    list "newsletter.csv", row 3, column "Consent": x | false
                    answer "Send me your newsletter": on              | true
                    ticked on /forms/newsletter at 2026-11-02T10:00:00Z | false
                    """)
    void theProofSaysWhatAYesIsFor(String proof, boolean asks) {
        var consent = new Consent(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN, null, proof);

        assertThat(since(by(CaptureChannel.WEB_FORM, consent)) != null).isEqualTo(asks);
    }

    @Test
    void aTopicChosenAsksForIt() {
        assertThat(since(agreeing("You may write to me"), answer("wantedTopics", "NEWSLETTER", daysAgo(2))))
                .isEqualTo(daysAgo(2));
    }

    /** Pages of before sent it for everybody who had refused nothing. */
    @Test
    void aChannelAllowedTakesBackARefusalAndAsksForNothing() {
        assertThat(since(
                        agreeing("You may write to me"),
                        answer("allowedChannels", "CALL,EMAIL,NEWSLETTER,SURVEY", daysAgo(2))))
                .isNull();
    }

    @Test
    void whoWantsItNoMoreHasTakenItBack() {
        assertThat(since(newsletter(THEN), answer("refusedChannels", "NEWSLETTER", daysAgo(2))))
                .isNull();
        assertThat(since(newsletter(THEN), note("No newsletter please", daysAgo(2))))
                .isNull();
        assertThat(since(newsletter(THEN), note("No newsletter please", daysAgo(2)), newsletter(daysAgo(1))))
                .isEqualTo(daysAgo(1));
    }

    @Test
    void whoLeftAndComesBackByAFormHasNotAskedForNewsAgain() {
        var left = activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(5));

        assertThat(since(newsletter(THEN), left)).isNull();
        assertThat(since(newsletter(THEN), left, webForm(daysAgo(3)))).isNull();
        assertThat(since(newsletter(THEN), left, newsletter(daysAgo(3)))).isEqualTo(daysAgo(3));
        assertThat(since(newsletter(THEN), left, answer("allowedChannels", "EMAIL", daysAgo(2))))
                .isEqualTo(daysAgo(2));
        assertThat(since(webForm(THEN), left, answer("allowedChannels", "EMAIL", daysAgo(2))))
                .isNull();
    }

    private static Instant since(Object... facts) {
        return decide(facts).newsletterSince();
    }

    private static LeadCaptured agreeing(String text) {
        return consenting(new Consent(ConsentStatus.GRANTED, ConsentStatus.GRANTED, text, null), THEN);
    }

    private static LeadCaptured by(CaptureChannel channel, Consent consent) {
        return capture("lead-" + channel, channel, ann(), null, THEN, Map.of(), null, consent, Machine.HUMAN);
    }
}
