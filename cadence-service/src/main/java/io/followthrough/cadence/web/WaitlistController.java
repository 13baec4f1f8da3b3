package io.followthrough.cadence.web;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.events.CadenceVersion;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
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

    private static final Cursor CURSOR = new Cursor("waitlist");

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

    /** @param cursor {@code next} of the page before */
    @Operation(operationId = "waitlist", summary = "Who waits for room, best first, and why")
    @GetMapping("/v1/waitlist")
    Page<WaitingView> waitlist(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var piece = Piece.of(CURSOR, limit, cursor);
        var best = definitions.library().newestCadences().stream()
                .map(Cadence::id)
                .flatMap(cadence -> followUps.waitingFor(cadence, 0, piece.from() + piece.most()).stream())
                .sorted(BEST_FIRST)
                .skip(piece.from())
                .limit(piece.most())
                .flatMap(followUp -> view(followUp).stream())
                .toList();
        return piece.page(best, followUps.countWaiting());
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
        return followUp.profile() == null ? BigDecimal.ZERO : followUp.profile().expected();
    }
}
