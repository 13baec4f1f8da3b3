package io.followthrough.cadence.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Preferences;
import io.followthrough.cadence.domain.followup.Preferences.Frequency;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.TouchChannel;
import io.followthrough.kit.page.Days;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The preference page, without script and without anything to load. It names nobody: such mails are forwarded. */
final class PreferencePage {

    static final String IDEAS = "IDEAS";
    static final List<Integer> PAUSES = List.of(1, 3, 6);

    /** What the last call did. */
    enum Said {
        NOTHING,
        SAVED,
        /** E-mail is wanted again, and the address is asked to confirm it. */
        ASKED
    }

    /** A box or a round button. */
    record Choice(String name, String text, boolean chosen) {}

    /**
     * @param told what the last call did; null for nothing
     * @param choices null where there is nothing to choose
     */
    record View(
            Map<String, String> words,
            String language,
            String title,
            @Nullable String told,
            @Nullable Choices choices,
            boolean out,
            @Nullable String text) {}

    record Choices(List<Choice> topics, List<Choice> ways, List<Choice> often, List<Choice> languages) {}

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Template PAGE = template();

    private PreferencePage() {}

    static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'")
                .body(page);
    }

    /** Channels of which this person can say something. */
    static Set<TouchChannel> offered(FollowUp person) {
        var offered = EnumSet.of(TouchChannel.EMAIL, TouchChannel.SURVEY);
        var profile = Objects.requireNonNull(person.profile());
        var refused = person.suppression().closures().stream()
                .anyMatch(closure -> closure.channel() == TouchChannel.NEWSLETTER);
        if (profile.consent().email() == ConsentStatus.GRANTED || refused) {
            offered.add(TouchChannel.NEWSLETTER);
        }
        if (profile.person().phone() != null) {
            offered.add(TouchChannel.CALL);
        }
        if (!profile.person().socialProfiles().isEmpty()) {
            offered.add(TouchChannel.SOCIAL);
        }
        if (profile.company() != null) {
            offered.add(TouchChannel.LETTER);
            offered.add(TouchChannel.VISIT);
        }
        return offered;
    }

    /** @param languages of the link and of the browser, for whoever has told none */
    static String choices(FollowUp person, Instant now, Said said, @Nullable String... languages) {
        var words = words(person, languages);
        var preferences = Preferences.of(person, now);
        var offered = offered(person);
        var topics = Stream.concat(
                        Stream.of(TouchChannel.NEWSLETTER)
                                .filter(offered::contains)
                                .map(topic -> new Choice(
                                        topic.name(),
                                        words.of(topic.name()),
                                        preferences.allowed().contains(topic))),
                        Stream.of(
                                new Choice(IDEAS, words.of(IDEAS), !Boolean.FALSE.equals(preferences.ideas())),
                                channel(TouchChannel.SURVEY, preferences, words)))
                .toList();
        var ways = Stream.of(
                        TouchChannel.EMAIL,
                        TouchChannel.CALL,
                        TouchChannel.SOCIAL,
                        TouchChannel.LETTER,
                        TouchChannel.VISIT)
                .filter(offered::contains)
                .map(way -> channel(way, preferences, words))
                .toList();
        return PAGE.execute(new View(
                words.texts(),
                words.language(),
                words.of("title"),
                told(said, words),
                new Choices(topics, ways, often(preferences, words), languages(preferences, words)),
                false,
                null));
    }

    /** For whoever wants no contact at all. */
    static String out(FollowUp person, Said said, @Nullable String... languages) {
        var words = words(person, languages);
        return PAGE.execute(new View(
                words.texts(),
                words.language(),
                words.of("out.title"),
                said == Said.ASKED ? words.of("out.asked") : null,
                null,
                said != Said.ASKED && person.emailAddress() != null,
                words.of("out.text")));
    }

    /** @param languages of the link and of the browser: nobody is known here */
    static String broken(@Nullable String... languages) {
        var words = PreferenceWords.in(languages);
        return PAGE.execute(new View(
                words.texts(), words.language(), words.of("broken.title"), null, null, false, words.of("broken.text")));
    }

    private static PreferenceWords words(FollowUp person, @Nullable String... languages) {
        var own = person.profile() == null ? null : person.profile().person().language();
        return PreferenceWords.in(Stream.concat(Stream.of(own == null ? "" : own), Stream.of(languages))
                .toArray(String[]::new));
    }

    private static @Nullable String told(Said said, PreferenceWords words) {
        return switch (said) {
            case NOTHING -> null;
            case SAVED -> words.of("saved");
            case ASKED -> words.of("saved.confirm");
        };
    }

    private static Choice channel(TouchChannel channel, Preferences preferences, PreferenceWords words) {
        return new Choice(
                channel.name(), words.of(channel.name()), !preferences.refused().contains(channel));
    }

    private static List<Choice> often(Preferences preferences, PreferenceWords words) {
        var often = new ArrayList<Choice>();
        often.add(new Choice("NORMAL", words.of("NORMAL"), preferences.frequency() == Frequency.NORMAL));
        often.add(new Choice("SELDOM", words.of("SELDOM"), preferences.frequency() == Frequency.SELDOM));
        if (preferences.pausedUntil() != null) {
            var until = preferences.pausedUntil().atZone(ZoneOffset.UTC).toLocalDate();
            var day = Days.written(until, words.language());
            often.add(new Choice("KEEP", words.of("KEEP").formatted(day), true));
        }
        PAUSES.forEach(months ->
                often.add(new Choice(Period.ofMonths(months).toString(), words.of("PAUSE." + months), false)));
        return often;
    }

    /** Languages in which there is something to read, each in its own name, and the person's own. */
    private static List<Choice> languages(Preferences preferences, PreferenceWords words) {
        var own = preferences.language();
        var spoken = own == null ? words.language() : Locale.forLanguageTag(own).getLanguage();
        var more = own == null || PreferenceWords.LANGUAGES.contains(spoken) ? Stream.<String>of() : Stream.of(own);
        return Stream.concat(PreferenceWords.LANGUAGES.stream(), more)
                .map(tag -> {
                    var locale = Locale.forLanguageTag(tag);
                    var chosen = locale.getLanguage().equals(spoken);
                    var name = locale.getDisplayLanguage(locale);
                    var text = name.substring(0, 1).toUpperCase(locale) + name.substring(1);
                    return new Choice(chosen && own != null ? own : tag, text, chosen);
                })
                .toList();
    }

    private static Template template() {
        try (var page = PreferencePage.class.getResourceAsStream("preferences.html")) {
            return Mustache.compiler()
                    .escapeHTML(true)
                    .nullValue("")
                    .compile(new InputStreamReader(Objects.requireNonNull(page), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
