package io.followthrough.qualification.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EventEnvelope;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was erased stays away until they come by themselves. */
class AdmissionTests {

    private static final IdentityHashes HASHES = new IdentityHashes("a secret of the tests only");
    private static final String EMAIL = "erased@admission.example";
    private static final Instant ERASED = Fixtures.MONDAY_8AM;
    private static final Instant LATER = ERASED.plus(Duration.ofDays(7));

    private final Kept suppressions = new Kept();
    private final Admission admission = new Admission(suppressions, HASHES);

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"EMAIL_DELIVERED", "EMAIL_OPENED", "LINK_CLICKED", "EMAIL_BOUNCED", "OUT_OF_OFFICE", "PAGE_VISITED"
            })
    void whatBecomesOfAnOldMessageBringsNobodyBack(ActivityKind kind) {
        erase(false);

        assertThat(admission.admit(List.of(activity(kind, EMAIL, LATER)))).isEmpty();
        assertThat(admission.admit(List.of(activity(kind, "another@admission.example", LATER))))
                .hasSize(1);
    }

    @Test
    void whoWritesOrComesAgainIsTakenIn() {
        erase(false);
        var capture =
                Fixtures.anEvent(EMAIL, LATER, Fixtures.aCapture("lead-1", Fixtures.aPersonWithEmail(EMAIL), LATER));

        assertThat(admission.admit(List.of(activity(ActivityKind.EMAIL_REPLIED, EMAIL, LATER), capture)))
                .hasSize(2);
    }

    @Test
    void whoHadOptedOutComesBackByTheirOwnConsentAlone() {
        erase(true);
        var capture =
                Fixtures.anEvent(EMAIL, LATER, Fixtures.aCapture("lead-1", Fixtures.aPersonWithEmail(EMAIL), LATER));

        assertThat(admission.admit(List.of(activity(ActivityKind.EMAIL_REPLIED, EMAIL, LATER))))
                .isEmpty();
        assertThat(admission.admit(List.of(capture))).hasSize(1);
    }

    @Test
    void whatHappenedBeforeIsNeverTakenIn() {
        erase(false);

        assertThat(admission.admit(List.of(activity(ActivityKind.EMAIL_REPLIED, EMAIL, ERASED.minusSeconds(1)))))
                .isEmpty();
    }

    private void erase(boolean optedOut) {
        suppressions.add(PersonalKeys.all(Fixtures.aPersonWithEmail(EMAIL)).stream()
                .map(key -> new Suppressions.Suppression(HASHES.of(key), ERASED, optedOut))
                .toList());
    }

    private static EventEnvelope<?> activity(ActivityKind kind, String email, Instant at) {
        return Fixtures.anEvent(email, at, Fixtures.anActivityOf(Fixtures.aPersonWithEmail(email), kind, at));
    }

    private static final class Kept implements Suppressions {

        private final Map<String, Suppression> kept = new HashMap<>();

        @Override
        public Map<String, Suppression> find(Collection<String> hashes) {
            var found = new HashMap<>(kept);
            found.keySet().retainAll(hashes);
            return found;
        }

        @Override
        public void add(List<Suppression> suppressions) {
            suppressions.forEach(each -> kept.put(each.hash(), each));
        }

        @Override
        public void lift(Collection<String> hashes) {
            hashes.forEach(kept::remove);
        }
    }
}
