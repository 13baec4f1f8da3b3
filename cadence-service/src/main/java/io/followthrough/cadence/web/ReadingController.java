package io.followthrough.cadence.web;

import io.followthrough.cadence.application.ReadMessages;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.reading.Intent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a message means that nobody understood for sure. */
@RestController
class ReadingController {

    private final ReadMessages messages;

    ReadingController(ReadMessages messages) {
        this.messages = messages;
    }

    /**
     * @param of the {@code factId} of the message
     * @param says an {@link Intent}, as a rule one of the two likeliest; {@code NEUTRAL}: nothing of importance
     */
    record Meaning(@Nullable String of, @Nullable String says) {}

    /** The same answer again changes nothing; another one is refused with 409. What waited leaves when qualification agrees. */
    @Operation(operationId = "readMessage", summary = "Say what a message means that waits to be read")
    @PostMapping("/v1/worklist/{prospectId}/reading")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Meaning read(@PathVariable String prospectId, @RequestBody Meaning input) {
        var of = input.of();
        if (of == null || of.isBlank()) {
            throw new InvalidInputException("of", "is missing", "send the factId of what was read");
        }
        var says = Arrays.stream(Intent.values())
                .map(Intent::name)
                .filter(name -> name.equals(input.says()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "says", "is " + input.says(), "use one of " + Arrays.toString(Intent.values())));
        messages.answer(prospectId, of, says);
        return new Meaning(of, says);
    }
}
