package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.InvitationComposer.Sides;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.simulation.MemoryDefinitions;
import io.followthrough.events.CaptureChannel;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.FrenchTypography;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that this service says in French by itself. */
class FrenchTextsTests {

    private static final Invitation FIRST = Invitation.first(
            new TouchId("ann", 1, 1, 1),
            new Meeting(Fixtures.MONDAY_8AM, 45, "https://meet.example/ann"),
            Fixtures.MONDAY_8AM);

    @Test
    void knowsAFaultWhenItSeesOne() {
        assertThat(FrenchTypography.faults("Annulé : demain")).hasSize(1);
        assertThat(FrenchTypography.faults("Quoi? Rien.")).hasSize(1);
        assertThat(FrenchTypography.faults("il dit « oui »")).isNotEmpty();
        assertThat(FrenchTypography.faults("Quoi\u00a0? À 14:30, sur https://x.example/?a ; rien"))
                .hasSize(1);
        assertThat(FrenchTypography.faults("Quoi\u00a0? À 14:30 («\u00a0oui\u00a0»)"))
                .isEmpty();
    }

    @Test
    void templates() {
        var french = MemoryDefinitions.shippedWith(List.of()).library().templates().values().stream()
                .filter(template -> template.language().equals("fr"))
                .toList();

        assertThat(french).hasSizeGreaterThan(20).allSatisfy(FrenchTextsTests::isWellSet);
    }

    private static void isWellSet(Template template) {
        assertThat(template.variants()).allSatisfy(variant -> {
            assertThat(FrenchTypography.faults(variant.subject()))
                    .as(template.id())
                    .isEmpty();
            assertThat(FrenchTypography.faults(variant.text()))
                    .as(template.id())
                    .isEmpty();
        });
    }

    @Test
    void thePageOfPreferences() throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                getClass().getResourceAsStream("/io/followthrough/cadence/web/preferences_fr.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(words).isNotEmpty();
        assertThat(words.values())
                .allSatisfy(word -> assertThat(FrenchTypography.faults(String.valueOf(word)))
                        .isEmpty());
    }

    @Test
    void invitationsAndWhatStandsUnderEveryMail() {
        var wording = InvitationWording.FRENCH;
        var ben = Known.ben(Known.plenty());
        var taken = FIRST.to(Invitation.State.SENT, null).handedOver("ana", "ben", FIRST.meeting());
        var recall = taken.recall().orElseThrow();
        var sides = new Sides(ben, ben, ben);
        var footer = new Footer("Exemple SA", "1 rue de la Paix, Paris");
        var out = new Links.WaysOut("https://follow.example/u", "https://choose.example/p");
        var said = Stream.concat(
                Stream.of(
                                FIRST,
                                FIRST.cancel(),
                                FIRST.to(Invitation.State.SENT, null).moved(FIRST.meeting()),
                                taken,
                                recall)
                        .flatMap(invitation -> Stream.of(
                                wording.subject(invitation, ZoneOffset.UTC, sides),
                                wording.text(invitation, ZoneOffset.UTC, sides))),
                Arrays.stream(CaptureChannel.values())
                        .map(channel -> footer.text("Vous recevez cet e-mail.", "fr", out) + Footer.entered("fr")));

        assertThat(said)
                .allSatisfy(text ->
                        assertThat(FrenchTypography.faults(text)).as(text).isEmpty());
    }
}
