package io.followthrough.cadence.web;

import io.followthrough.cadence.application.BrokenPromise;
import io.followthrough.cadence.application.BrokenPromises;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises that broke since their representative was away and nobody else had room. */
@RestController
class PromiseController {

    private static final int MOST = 500;

    private final BrokenPromises promises;

    PromiseController(BrokenPromises promises) {
        this.promises = promises;
    }

    /**
     * The newest first.
     *
     * @param rep all representatives if absent
     * @param cursor the number of those already seen
     */
    @GetMapping("/v1/promises/broken")
    Page<BrokenPromise> broken(
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Math.clamp(limit, 1, MOST);
        var from = position(cursor);
        var total = promises.count(rep);
        return new Page<>(
                promises.newest(rep, from, most), from + most < total ? String.valueOf(from + most) : null, total);
    }

    private static int position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException notOurs) {
            throw new InvalidInputException("cursor", "is not one of ours", "use the value of next, or leave it out");
        }
    }
}
