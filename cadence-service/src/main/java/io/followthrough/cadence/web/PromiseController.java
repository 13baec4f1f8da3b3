package io.followthrough.cadence.web;

import io.followthrough.cadence.application.BrokenPromise;
import io.followthrough.cadence.application.BrokenPromises;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises that broke since their representative was away and nobody else had room. */
@RestController
class PromiseController {

    private static final Cursor CURSOR = new Cursor("broken promises");

    private final BrokenPromises promises;

    PromiseController(BrokenPromises promises) {
        this.promises = promises;
    }

    /**
     * The newest first.
     *
     * @param rep all representatives if absent
     * @param cursor {@code next} of the page before
     */
    @Operation(operationId = "brokenPromises", summary = "Promised contacts that could not be kept, with the reason")
    @GetMapping("/v1/promises/broken")
    Page<BrokenPromise> broken(
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var piece = Piece.of(CURSOR, limit, cursor);
        return piece.page(promises.newest(rep, piece.from(), piece.most()), promises.count(rep));
    }
}
