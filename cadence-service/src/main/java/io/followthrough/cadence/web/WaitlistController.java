package io.followthrough.cadence.web;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.events.CadenceVersion;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who waits for room, best score first, and what for. */
@RestController
class WaitlistController {

    private static final int MOST = 500;
    private static final Comparator<FollowUp> BEST_FIRST =
            Comparator.comparing(WaitlistController::score).reversed().thenComparing(FollowUp::prospectId);

    private final FollowUps followUps;
    private final Definitions definitions;

    WaitlistController(FollowUps followUps, Definitions definitions) {
        this.followUps = followUps;
        this.definitions = definitions;
    }

    /**
     * @param step the contact that found no room
     * @param day the first day on which it was looked for
     */
    record WaitingView(
            String prospectId,
            String enrolmentId,
            @Nullable String name,
            CadenceVersion cadence,
            BigDecimal score,
            @Nullable Integer step,
            @Nullable LocalDate day,
            @Nullable String reason,
            @Nullable Instant earliestStart,
            Instant since) {}

    /** @param cursor the number of those already seen */
    @GetMapping("/v1/waitlist")
    Page<WaitingView> waitlist(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var most = Math.clamp(limit, 1, MOST);
        var from = position(cursor);
        var best = definitions.library().newestCadences().stream()
                .map(Cadence::id)
                .flatMap(cadence -> followUps.waitingFor(cadence, from + most).stream())
                .sorted(BEST_FIRST)
                .skip(from)
                .limit(most)
                .flatMap(followUp -> view(followUp).stream())
                .toList();
        var total = followUps.countWaiting();
        return new Page<>(best, from + most < total ? String.valueOf(from + most) : null, total);
    }

    private static int position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException notOurs) {
            throw new InvalidInputException("cursor", "is not one of ours", "use the value of next, or leave it out");
        }
    }

    private static List<WaitingView> view(FollowUp followUp) {
        var waiting = followUp.next().waiting();
        var profile = followUp.profile();
        return waiting == null || profile == null
                ? List.of()
                : List.of(new WaitingView(
                        followUp.prospectId(),
                        waiting.enrolmentId(),
                        profile.person().name(),
                        waiting.cadence(),
                        profile.score(),
                        waiting.step(),
                        waiting.day(),
                        followUp.next().reason(),
                        waiting.earliestStart(),
                        waiting.since()));
    }

    private static BigDecimal score(FollowUp followUp) {
        return followUp.profile() == null ? BigDecimal.ZERO : followUp.profile().score();
    }
}
