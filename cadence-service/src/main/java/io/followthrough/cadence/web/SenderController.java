package io.followthrough.cadence.web;

import io.followthrough.cadence.application.CheckSender;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.StartSender;
import io.followthrough.cadence.application.StoppedSenders.Stop;
import io.followthrough.cadence.domain.sender.Finding;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Senders whose mail waits since other servers refuse it for what it is. */
@RestController
class SenderController {

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    private final SenderStops stops;
    private final StartSender start;
    private final CheckSender check;

    SenderController(SenderStops stops, StartSender start, CheckSender check) {
        this.stops = stops;
        this.start = start;
        this.check = check;
    }

    /** @param good whether there is nothing to do */
    record CheckView(String domain, boolean good, List<Finding> findings) {}

    /**
     * What name servers say of a domain that sends, and what to publish.
     *
     * @param selector of a mail provider that signs by its own key
     */
    @Operation(operationId = "checkSender", summary = "Whether the records of a domain let its mail arrive")
    @GetMapping("/v1/senders/{domain}/check")
    CheckView check(@PathVariable String domain, @RequestParam(required = false) @Nullable String selector) {
        var name = domain.toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(name).matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "domain is " + domain + ": give one like example.com, in letters of IDNA");
        }
        var findings = check.of(name, selector);
        return new CheckView(
                name, findings.stream().allMatch(finding -> finding.state() == Finding.State.GOOD), findings);
    }

    @Operation(operationId = "stoppedSenders", summary = "Mail senders that are stopped until somebody looks")
    @GetMapping("/v1/senders/stopped")
    Page<Stop> stopped() {
        var lasting = stops.lasting();
        return new Page<>(lasting, null, (long) lasting.size());
    }

    /** Whatever was the matter is mended: what waits leaves now, or in its next hours. */
    @Operation(operationId = "startSender", summary = "Let a stopped sender send again")
    @DeleteMapping("/v1/senders/{sender}/stop")
    ResponseEntity<Void> lift(@PathVariable String sender) {
        if (!start.start(sender)) {
            throw ProblemException.notFound("stopped sender", sender);
        }
        return ResponseEntity.noContent().build();
    }
}
