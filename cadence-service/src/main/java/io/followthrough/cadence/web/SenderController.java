package io.followthrough.cadence.web;

import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.application.StoppedSenders.Stop;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Senders whose mail waits since other servers refuse it for what it is. */
@RestController
class SenderController {

    private final SenderStops stops;

    SenderController(SenderStops stops) {
        this.stops = stops;
    }

    @GetMapping("/v1/senders/stopped")
    Page<Stop> stopped() {
        var lasting = stops.lasting();
        return new Page<>(lasting, null, (long) lasting.size());
    }

    /** Whatever was the matter is mended: what waits leaves at the next try. */
    @DeleteMapping("/v1/senders/{sender}/stop")
    ResponseEntity<Void> lift(@PathVariable String sender) {
        if (!stops.lift(sender)) {
            throw ProblemException.notFound("stopped sender", sender);
        }
        return ResponseEntity.noContent().build();
    }
}
