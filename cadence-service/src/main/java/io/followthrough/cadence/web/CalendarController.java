package io.followthrough.cadence.web;

import io.followthrough.cadence.application.CalendarAddresses;
import io.followthrough.cadence.application.CalendarAddresses.CalendarAddress;
import io.followthrough.cadence.application.Diaries;
import io.followthrough.cadence.application.Diaries.Diary;
import io.followthrough.kit.page.PageLinks;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What is promised of a representative's time, as RFC 5545. Calendar programs send no key, so they are given an address
 * that nobody can guess and that can be revoked.
 */
@RestController
class CalendarController {

    private static final String ICS = "text/calendar;charset=UTF-8";

    private final Diaries diaries;
    private final CalendarAddresses addresses;
    private final SignedTokens tokens;
    private final PageLinks links;
    private final InstantSource clock;

    CalendarController(
            Diaries diaries, CalendarAddresses addresses, SignedTokens tokens, PageLinks links, InstantSource clock) {
        this.diaries = diaries;
        this.addresses = addresses;
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    /** @param url to subscribe to, without a key */
    record AddressView(String url) {}

    @Operation(operationId = "repCalendar", summary = "Calendar of a representative, for a program with a key")
    @GetMapping(value = "/v1/reps/{id}/calendar.ics", produces = ICS)
    ResponseEntity<String> feed(@PathVariable String id) {
        return answer(diary(id));
    }

    /** The representative's address; the same until it is revoked. */
    @Operation(operationId = "giveCalendarAddress", summary = "An address to subscribe to a calendar by, without a key")
    @PostMapping("/v1/reps/{id}/calendar-address")
    AddressView give(@PathVariable String id) {
        diary(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var address = addresses.give(id, new CalendarAddress(UUID.randomUUID().toString(), now));
        var token = new Token(Token.Kind.CALENDAR, "", null, address.id(), address.givenAt());
        return new AddressView(here() + "/calendars/" + tokens.sign(token) + ".ics");
    }

    @Operation(operationId = "revokeCalendarAddress", summary = "Revoke the address of a calendar")
    @DeleteMapping("/v1/reps/{id}/calendar-address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        diary(id);
        addresses.revoke(id);
    }

    @Operation(operationId = "subscribedCalendar", summary = "A calendar under its own address")
    @GetMapping(value = "/calendars/{token}.ics", produces = ICS)
    ResponseEntity<String> subscribed(@PathVariable String token) {
        return tokens.verify(token)
                .filter(read -> read.kind() == Token.Kind.CALENDAR)
                .map(Token::target)
                .flatMap(addresses::repOf)
                .flatMap(diaries::of)
                .map(this::answer)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "There is no such calendar, or its address was revoked."));
    }

    private Diary diary(String rep) {
        return diaries.of(rep).orElseThrow(() -> ProblemException.notFound("rep", rep));
    }

    /** Programs ask again and again: as long as neither the representative nor a promise has changed, 304 is enough. */
    private ResponseEntity<String> answer(Diary diary) {
        return ResponseEntity.ok()
                .eTag("W/\"" + diary.calendar().rep().version() + "." + diary.version() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(CalendarFeed.of(diary.calendar(), clock.instant()));
    }

    /** As a browser sees this service. */
    private String here() {
        return links.cadence() != null
                ? links.cadence()
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
