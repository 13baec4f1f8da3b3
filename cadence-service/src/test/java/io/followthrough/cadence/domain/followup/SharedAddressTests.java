package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused in a mailbox is refused for everybody who has it. */
class SharedAddressTests {

    private static final String TOUCH = "ann.e1s1a1";
    private static final Instant SAID_AT = Fixtures.MONDAY_8AM.plusSeconds(3600);
    private static final UnaryOperator<People.Draft> FAMILY =
            draft -> draft.reachedBy("Family@Huber.example", "+4930123456");

    private final Story ann = Story.begin().qualified(FAMILY);
    private final Story bob = Story.of("bob").qualified(FAMILY);

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_WITHDRAWN", "COMPLAINT"})
    void whatSomebodyRefusesByAMessageClosesEmailToTheOthersAndNothingElse(ActivityKind kind) {
        bob.hears(meaning(said(kind, TOUCH, null, null)).orElseThrow());

        var profile = bob.followUp().profile();
        assertThat(profile).isNotNull();
        assertThat(bob.followUp().suppression().closed(TouchChannel.EMAIL, profile))
                .isPresent();
        assertThat(bob.followUp().suppression().closed(TouchChannel.NEWSLETTER, profile))
                .isPresent();
        assertThat(bob.followUp().suppression().closed(TouchChannel.CALL, profile))
                .isEmpty();
        assertThat(bob.isAlive()).isTrue();
    }

    @Test
    void aMailboxThatIsNoMoreIsNobodys() {
        var gone = meaning(said(ActivityKind.EMAIL_BOUNCED, TOUCH, null, null)).orElseThrow();
        bob.hears(gone);

        assertThat(gone.machine()).isEqualTo(Machine.MACHINE);
        assertThat(bob.followUp().isDead("family@huber.example")).isTrue();
    }

    @Test
    void emailThatIsRefusedOnThePreferencePageIsRefusedForAll() {
        var chosen =
                said(ActivityKind.QUESTION_ANSWERED, TOUCH, null, null).answering(Map.of("refusedChannels", "EMAIL"));
        var noCalls =
                said(ActivityKind.QUESTION_ANSWERED, TOUCH, null, null).answering(Map.of("refusedChannels", "CALL"));

        assertThat(meaning(chosen)).isPresent();
        assertThat(meaning(noCalls)).isEmpty();
    }

    @Test
    void whatWasSaidToARepresentativeOrInWordsIsSaidOfThePersonAlone() {
        assertThat(meaning(said(ActivityKind.CONSENT_WITHDRAWN, TOUCH, "ben", null)))
                .isEmpty();
        assertThat(meaning(said(
                        ActivityKind.CONSENT_WITHDRAWN, TOUCH, null, ActivityRecorded.ASKS_FOR_PEACE + "in words")))
                .as("whoever hears the mailbox tells the others of it")
                .isEmpty();
        assertThat(meaning(said(ActivityKind.EMAIL_REPLIED, TOUCH, null, null))).isEmpty();
    }

    @Test
    void itIsToldOnceAndGoesNoFurther() {
        var meaning =
                meaning(said(ActivityKind.CONSENT_WITHDRAWN, TOUCH, null, null)).orElseThrow();
        bob.hears(meaning);

        assertThat(SharedAddress.concerned(meaning, bob.followUp())).isEmpty();
        assertThat(meaning(said(ActivityKind.COMPLAINT, TOUCH, null, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_WITHDRAWN", "COMPLAINT"})
    void whoComesToTheAddressAfterwardsIsNotWrittenToThere(ActivityKind kind) {
        ann.hears(said(kind, TOUCH, null, null));

        var before = SharedAddress.refusedBefore(bob.followUp(), List.of(ann.followUp(), bob.followUp()));

        assertThat(before).hasValueSatisfying(refusal -> {
            assertThat(refusal.prospectId()).isEqualTo("bob");
            assertThat(refusal.at())
                    .as("a later yes by own hand is asked about")
                    .isEqualTo(SAID_AT);
            assertThat(refusal.answers()).containsEntry("refusedChannels", "EMAIL");
        });
        bob.hears(before.orElseThrow());
        assertThat(bob.followUp()
                        .suppression()
                        .closed(TouchChannel.EMAIL, bob.followUp().profile()))
                .isPresent();
        assertThat(bob.isAlive()).isTrue();
        assertThat(SharedAddress.refusedBefore(bob.followUp(), List.of(ann.followUp())))
                .as("told once")
                .isEmpty();
    }

    @Test
    void whatWasWrittenFromTheMailboxHoldsForWhoComesAfterwards() {
        ann.hears(said(ActivityKind.CONSENT_WITHDRAWN, TOUCH, null, ActivityRecorded.ASKS_FOR_PEACE + "in words"));

        assertThat(SharedAddress.refusedBefore(bob.followUp(), List.of(ann.followUp())))
                .isPresent();
    }

    @Test
    void whatARepresentativeWasToldOfOneHoldsForNobodyElse() {
        ann.hears(said(ActivityKind.CONSENT_WITHDRAWN, TOUCH, "ben", null));

        assertThat(SharedAddress.refusedBefore(bob.followUp(), List.of(ann.followUp())))
                .isEmpty();
    }

    @Test
    void whoeverConfirmsTheAddressAfterwardsIsWrittenTo() {
        ann.hears(said(ActivityKind.CONSENT_WITHDRAWN, TOUCH, null, null));
        bob.hears(Fixtures.anActivity("yes", ActivityKind.CONSENT_CONFIRMED, "bob", SAID_AT.plusSeconds(60)));

        assertThat(SharedAddress.refusedBefore(bob.followUp(), List.of(ann.followUp())))
                .isEmpty();

        ann.hears(Fixtures.anActivity("again", ActivityKind.CONSENT_CONFIRMED, Story.ANN, SAID_AT.plusSeconds(60)));
        assertThat(SharedAddress.refusedBefore(
                        Story.of("cleo").qualified(FAMILY).followUp(), List.of(ann.followUp())))
                .as("whoever refused wants it again")
                .isEmpty();
    }

    @Test
    void aRefusalOfAnotherAddressOfTheirsIsNoneOfThisOne() {
        var cleo = Story.of("cleo").qualified(draft -> draft.reachedBy("cleo@works.example", null));
        cleo.news(People.alsoAt(
                People.aNewLead(
                        "cleo",
                        draft -> draft.reachedBy("cleo@works.example", null).revision(2)),
                "family@huber.example"));

        cleo.hears(said(ActivityKind.CONSENT_WITHDRAWN, "cleo.e1s1a1", null, null));

        assertThat(SharedAddress.refusedBefore(bob.followUp(), List.of(cleo.followUp())))
                .isEmpty();
    }

    private Optional<ActivityRecorded> meaning(ActivityRecorded activity) {
        return SharedAddress.concerned(activity, ann.followUp())
                .filter("family@huber.example"::equals)
                .flatMap(address -> SharedAddress.toldOf(bob.followUp(), activity));
    }

    private static ActivityRecorded said(
            ActivityKind kind, @Nullable String touchId, @Nullable String repId, @Nullable String rule) {
        return new ActivityRecorded(
                "said-" + kind,
                kind,
                null,
                Story.ANN,
                touchId,
                repId,
                SAID_AT,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                rule,
                false);
    }
}
