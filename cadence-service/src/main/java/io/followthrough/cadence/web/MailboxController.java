package io.followthrough.cadence.web;

import io.followthrough.cadence.application.UnheardMail;
import io.followthrough.cadence.application.UnheardMails;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages in our mailbox that could not be read, or that nobody could be told of: a person reads them. */
@RestController
class MailboxController {

    private static final Cursor CURSOR = new Cursor("unheard mails");

    private final UnheardMails unheard;

    MailboxController(UnheardMails unheard) {
        this.unheard = unheard;
    }

    /**
     * The newest first.
     *
     * @param cursor {@code next} of the page before
     */
    @Operation(operationId = "unheardMails", summary = "Mails that could not be read or assigned")
    @GetMapping("/v1/mailbox/unheard")
    Page<UnheardMail> unheard(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var piece = Piece.of(CURSOR, limit, cursor);
        return piece.page(unheard.newest(piece.from(), piece.most()), unheard.count());
    }

    /** As it came: a file for a mail program. Never shown in the browser, since anybody may have sent it. */
    @Operation(operationId = "unheardMail", summary = "One such mail as it came")
    @GetMapping("/v1/mailbox/unheard/{id}")
    ResponseEntity<byte[]> raw(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"unheard.eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(unheard.raw(id).orElseThrow(() -> unknown(id)));
    }

    /** Somebody has read it. */
    @Operation(operationId = "removeUnheardMail", summary = "Put such a mail away")
    @DeleteMapping("/v1/mailbox/unheard/{id}")
    ResponseEntity<Void> remove(@PathVariable String id) {
        if (!unheard.remove(id)) {
            throw unknown(id);
        }
        return ResponseEntity.noContent().build();
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("unheard message", id);
    }
}
