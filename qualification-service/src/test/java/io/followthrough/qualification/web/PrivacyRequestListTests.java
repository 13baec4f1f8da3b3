package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.qualification.Facts;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody who asked about their data stands behind the end of a list that does not say so. */
class PrivacyRequestListTests extends RunningService {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private void asksToBeForgotten(int number, int daysAgo) {
        captured(Facts.capture(
                unique + "-" + number,
                CaptureChannel.WEB_FORM,
                Facts.person("%s-%d@requests.example".formatted(unique, number), null),
                null,
                daysAgo(daysAgo),
                Map.of(),
                "Please delete all data that you hold about me.",
                Consent.UNKNOWN,
                Machine.HUMAN));
    }

    @Test
    void allWhoWaitComePieceByPieceThoseWithTheSameDateToo() {
        asksToBeForgotten(1, 5);
        asksToBeForgotten(2, 9);
        asksToBeForgotten(3, 5);
        asksToBeForgotten(4, 5);

        var emails = new ArrayList<String>();
        var dates = new ArrayList<String>();
        var next = "";
        do {
            var piece = get("/v1/privacy-requests?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .is(200)
                    .body();
            piece.at("/items").forEach(item -> {
                emails.add(item.at("/email").asString());
                dates.add(item.at("/dueBy").asString());
            });
            next = piece.at("/next").asString("");
        } while (!next.isEmpty());

        assertThat(emails)
                .doesNotHaveDuplicates()
                .contains(
                        unique + "-1@requests.example",
                        unique + "-2@requests.example",
                        unique + "-3@requests.example",
                        unique + "-4@requests.example");
        assertThat(dates).isSorted();
    }

    /** Over the broker and the store: whoever works the list off would erase what somebody wanted to see. */
    @Test
    void whoAsksForACopyIsListedWithTheRightToOne() {
        var email = unique + "-copy@requests.example";
        captured(Facts.capture(
                unique + "-copy",
                CaptureChannel.WEB_FORM,
                Facts.person(email, null),
                null,
                daysAgo(2),
                Map.of(),
                "Solicito una copia de todos mis datos personales (art. 15 RGPD). Carla",
                Consent.UNKNOWN,
                Machine.HUMAN));

        var kinds = new ArrayList<String>();
        get("/v1/privacy-requests?limit=200").is(200).body().at("/items").forEach(item -> {
            if (item.at("/email").asString().equals(email)) {
                kinds.add(item.at("/kind").asString());
            }
        });

        assertThat(kinds).containsExactly("ACCESS");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThat(get("/v1/privacy-requests?cursor=b3RoZXI").is(400).body().toString())
                .contains("cursor");
    }
}
