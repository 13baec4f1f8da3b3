package io.followthrough.qualification.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.qualification.application.JoinByHand;
import io.followthrough.qualification.application.Merge;
import io.followthrough.qualification.application.MergeLedger;
import io.followthrough.qualification.application.MergeStandsException;
import io.followthrough.qualification.application.UndoMerges;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was taken for the same person, and how to take that back. */
@RestController
@RequestMapping("/v1/merges")
class MergeController {

    private static final Cursor CURSOR = new Cursor("merges");
    private static final int MOST_PER_PAGE = 200;

    private final MergeLedger ledger;
    private final UndoMerges undoMerges;
    private final JoinByHand joinByHand;

    MergeController(MergeLedger ledger, UndoMerges undoMerges, JoinByHand joinByHand) {
        this.ledger = ledger;
        this.undoMerges = undoMerges;
        this.joinByHand = joinByHand;
    }

    /** @param prospectIds two that are one person @param reason in words */
    record Wanted(
            @Nullable List<String> prospectIds, @Nullable String reason) {}

    /** Two prospects are one person: whoever was seen first goes on for both. Can be undone like any merge. */
    @Operation(operationId = "merge", summary = "Join two prospects who are one person")
    @PostMapping
    Merge merge(@RequestBody Wanted wanted, Principal who) {
        var ids = wanted.prospectIds();
        if (ids == null || ids.size() != 2 || ids.contains(null)) {
            throw new InvalidInputException(
                    "prospectIds", ids == null ? "is missing" : "does not name two", "give the ids of two prospects");
        }
        var reason = wanted.reason() == null || wanted.reason().isBlank()
                ? "decided by hand"
                : wanted.reason().strip();
        return allowed(() -> joinByHand
                .merge(ids.getFirst(), ids.getLast(), reason, who.getName())
                .orElseThrow(() -> ProblemException.notFound("prospect", ids.getFirst() + " or " + ids.getLast())));
    }

    /** Newest first. */
    @Operation(operationId = "merges", summary = "Prospects that were joined, the newest first")
    @GetMapping
    Page<Merge> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var listing = ledger.list(limit, CURSOR.behind(cursor, limit, MOST_PER_PAGE));
        return new Page<>(listing.merges(), CURSOR.encode(listing.next()), listing.total());
    }

    /**
     * @param stillMerged merges that stand with the one who went on: whoever was joined for the other's sake is to be undone as
     *     well
     */
    record Undone(@JsonUnwrapped Merge merge, List<Merge> stillMerged) {}

    /** Two people again, who stay two. A later merge of the survivor has to be undone before (409 names it). */
    @Operation(operationId = "undoMerge", summary = "Undo a merge: two people again")
    @PostMapping("/{id}/undo")
    Undone undo(@PathVariable String id, Principal who) {
        var undone = allowed(() -> undoMerges.undo(find(id), who.getName()));
        var standing = ledger.of(List.of(undone.prospectId())).stream()
                .filter(merge -> merge.state() == Merge.State.MERGED)
                .filter(merge -> merge.prospectId().equals(undone.prospectId()))
                .toList();
        return new Undone(undone, standing);
    }

    /** Lets the next capture with keys of both join them again. */
    @Operation(operationId = "allowMerge", summary = "Let the next capture with keys of both join them again")
    @PostMapping("/{id}/allow")
    Merge allow(@PathVariable String id) {
        return allowed(() -> undoMerges.allowAgain(find(id)));
    }

    private Merge find(String id) {
        return ledger.find(id).orElseThrow(() -> ProblemException.notFound("merge", id));
    }

    private static Merge allowed(Supplier<Merge> change) {
        try {
            return change.get();
        } catch (MergeStandsException stands) {
            throw ProblemException.conflict("The merge stands: " + stands.getMessage() + ".");
        }
    }
}
