package io.followthrough.cadence.web;

import io.followthrough.cadence.application.ChangePreferences;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Preferences;
import io.followthrough.cadence.domain.followup.Preferences.Frequency;
import io.followthrough.cadence.web.PreferencePage.Said;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Topics, ways, frequency and language, by the link under every e-mail. Scanners follow links, so only a POST acts. */
@RestController
class PreferenceController {

    private final ChangePreferences preferences;
    private final SignedTokens tokens;
    private final InstantSource clock;

    PreferenceController(ChangePreferences preferences, SignedTokens tokens, InstantSource clock) {
        this.preferences = preferences;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Operation(operationId = "preferencesPage", summary = "Page on which somebody says what, how and how often")
    @GetMapping("/preferences/{token}")
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages) {
        return answer(token, languages, (person, touch) -> Said.NOTHING);
    }

    /**
     * @param wanted boxes that are ticked: names of channels, and {@code IDEAS}
     * @param frequency {@code NORMAL}, {@code SELDOM}, {@code KEEP} a pause, or how long one is to be, for example {@code P3M}
     */
    @Operation(
            operationId = "savePreferences",
            summary = "Keep what somebody chose; all=stop ends everything, all=again asks for it anew")
    @PostMapping(path = "/preferences/{token}", params = "frequency")
    ResponseEntity<String> save(
            @PathVariable String token,
            @RequestParam(defaultValue = "") Set<String> wanted,
            @RequestParam String frequency,
            @RequestParam(defaultValue = "") String language,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages) {
        return answer(token, languages, (person, touch) -> {
            if (isOut(person)) {
                return Said.NOTHING;
            }
            var refusedEmail = Preferences.of(person, clock.instant()).refused().contains(TouchChannel.EMAIL);
            preferences.save(person, touch, chosen(person, wanted, frequency, language));
            return refusedEmail && wanted.contains(TouchChannel.EMAIL.name()) ? Said.ASKED : Said.SAVED;
        });
    }

    @Operation(summary = "Keep what somebody chose; all=stop ends everything, all=again asks for it anew")
    @PostMapping(path = "/preferences/{token}", params = "all=stop")
    ResponseEntity<String> stop(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages) {
        return answer(token, languages, (person, touch) -> {
            preferences.stop(person, touch);
            return Said.NOTHING;
        });
    }

    @Operation(summary = "Keep what somebody chose; all=stop ends everything, all=again asks for it anew")
    @PostMapping(path = "/preferences/{token}", params = "all=again")
    ResponseEntity<String> again(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages) {
        return answer(token, languages, (person, touch) -> {
            preferences.askToConfirm(person, touch);
            return Said.ASKED;
        });
    }

    private ResponseEntity<String> answer(
            String token, @Nullable String languages, BiFunction<FollowUp, @Nullable String, Said> act) {
        var read = tokens.verify(token).filter(known -> known.kind() == Token.Kind.PREFERENCES);
        var person = read.map(Token::prospectId).flatMap(preferences::of);
        if (person.isEmpty()) {
            return PreferencePage.answer(
                    HttpStatus.NOT_FOUND,
                    PreferencePage.broken(read.map(Token::language).orElse(null), languages));
        }
        var said = act.apply(person.get(), read.get().touchId());
        var now = preferences.of(person.get().prospectId()).orElse(person.get());
        return PreferencePage.answer(
                HttpStatus.OK,
                isOut(now)
                        ? PreferencePage.out(now, said, read.get().language(), languages)
                        : PreferencePage.choices(
                                now, clock.instant(), said, read.get().language(), languages));
    }

    private static boolean isOut(FollowUp person) {
        return person.suppression().optedOut()
                || (person.profile() != null && person.profile().stage() == Stage.OPTED_OUT);
    }

    private Preferences chosen(FollowUp person, Set<String> wanted, String frequency, String language) {
        var before = Preferences.of(person, clock.instant());
        var offered = PreferencePage.offered(person);
        var refused = EnumSet.noneOf(TouchChannel.class);
        for (var channel : TouchChannel.values()) {
            var isWanted = offered.contains(channel)
                    ? wanted.contains(channel.name())
                    : !before.refused().contains(channel);
            if (!isWanted) {
                refused.add(channel);
            }
        }
        var allowed = EnumSet.complementOf(refused);
        var asked = before.allowed().contains(TouchChannel.NEWSLETTER);
        var asks = offered.contains(TouchChannel.NEWSLETTER) ? wanted.contains(TouchChannel.NEWSLETTER.name()) : asked;
        if (!asks) { // who never asked for it refuses nothing by an empty box, and agrees to nothing
            allowed.remove(TouchChannel.NEWSLETTER);
            if (!asked && !before.refused().contains(TouchChannel.NEWSLETTER)) {
                refused.remove(TouchChannel.NEWSLETTER);
            }
        }
        var often = frequency(frequency, before);
        return new Preferences(
                refused,
                allowed,
                often,
                often == Frequency.PAUSED ? pause(frequency).orElse(before.pausedUntil()) : null,
                wanted.contains(PreferencePage.IDEAS),
                language.isEmpty() ? before.language() : language);
    }

    private Frequency frequency(String chosen, Preferences before) {
        return switch (chosen) {
            case "SELDOM" -> Frequency.SELDOM;
            case "KEEP" -> before.pausedUntil() == null ? Frequency.NORMAL : Frequency.PAUSED;
            default -> pause(chosen).isPresent() ? Frequency.PAUSED : Frequency.NORMAL;
        };
    }

    private Optional<Instant> pause(String chosen) {
        return PreferencePage.PAUSES.stream()
                .filter(months -> chosen.equals(Period.ofMonths(months).toString()))
                .findFirst()
                .map(months -> clock.instant()
                        .atZone(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusMonths(months)
                        .toInstant());
    }
}
