package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Person;
import io.followthrough.events.TouchChannel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to get, by which ways, how often and in which language, as told in the answers of a
 * {@link ActivityKind#QUESTION_ANSWERED}. What is not said stays as it was.
 *
 * @param refused channels that are not wanted; without e-mail there are no surveys and newsletters either
 * @param allowed channels that are wanted (again); e-mail that was refused comes back by a confirmation alone, and the newsletter is
 *     there for whoever asks for it
 * @param pausedUntil for {@link Frequency#PAUSED}; for {@link Frequency#SELDOM} until when that is wished, if not for good
 * @param ideas whether case studies, reports and the like are wanted
 * @param language two letters or a tag, for example {@code pt-BR}
 */
public record Preferences(
        Set<TouchChannel> refused,
        Set<TouchChannel> allowed,
        @Nullable Frequency frequency,
        @Nullable Instant pausedUntil,
        @Nullable Boolean ideas,
        @Nullable String language) {

    /** How often. */
    public enum Frequency {
        NORMAL,
        /** See {@link Wishes#SELDOM}. */
        SELDOM,
        PAUSED
    }

    static final String REFUSED = "refusedChannels";
    static final String ALLOWED = "allowedChannels";
    static final String FREQUENCY = "frequency";
    static final String PAUSED_UNTIL = "pausedUntil";
    static final String REFUSED_TOPICS = "refusedTopics";
    static final String WANTED_TOPICS = "wantedTopics";
    private static final String IDEAS = "IDEAS";
    private static final String NONE = "NONE";

    public Preferences {
        refused = Set.copyOf(refused);
        allowed = Set.copyOf(allowed);
    }

    /** Nothing but that e-mail is wanted again. */
    public static Preferences emailAgain() {
        return new Preferences(Set.of(), Set.of(TouchChannel.EMAIL), null, null, null, null);
    }

    /** As they stand for somebody now. */
    public static Preferences of(FollowUp followUp, Instant now) {
        var wishes = followUp.suppression().wishes();
        var refused = unwanted(followUp);
        var pause = wishes.pause(now).orElse(null);
        return new Preferences(
                refused,
                wanted(refused, followUp),
                pause != null ? Frequency.PAUSED : wishes.isSeldom(now) ? Frequency.SELDOM : Frequency.NORMAL,
                wishes.isSeldom(now) ? wishes.pausedUntil() : pause,
                !wishes.withoutIdeas(),
                followUp.profile() == null ? null : followUp.profile().person().language());
    }

    private static Set<TouchChannel> wanted(EnumSet<TouchChannel> refused, FollowUp followUp) {
        var wanted = EnumSet.complementOf(refused);
        if (followUp.profile() == null || !followUp.profile().asksForNewsletter()) {
            wanted.remove(TouchChannel.NEWSLETTER);
        }
        return wanted;
    }

    private static EnumSet<TouchChannel> unwanted(FollowUp followUp) {
        var unwanted = followUp.suppression().unwanted();
        var profile = followUp.profile();
        if (profile != null && profile.consent().phone() == ConsentStatus.DENIED) {
            unwanted.add(TouchChannel.CALL);
        }
        if (profile != null && profile.consent().email() == ConsentStatus.DENIED) {
            unwanted.add(TouchChannel.EMAIL);
        }
        return unwanted;
    }

    /** Empty if the activity says nothing of the kind. */
    static Optional<Preferences> in(ActivityRecorded activity) {
        var answers = activity.answers();
        if (activity.kind() != ActivityKind.QUESTION_ANSWERED
                || Stream.of(REFUSED, ALLOWED, FREQUENCY, REFUSED_TOPICS, WANTED_TOPICS)
                        .noneMatch(answers::containsKey)) {
            return Optional.empty();
        }
        var topics = answers.get(REFUSED_TOPICS);
        var until = instant(answers.get(PAUSED_UNTIL));
        var frequency = constant(Frequency.class, answers.get(FREQUENCY)).orElse(null);
        return Optional.of(new Preferences(
                channels(answers.get(REFUSED)),
                Stream.of(channels(answers.get(ALLOWED)), newsletter(answers))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()),
                frequency == Frequency.PAUSED && until == null ? null : frequency,
                until,
                topics == null ? null : !topics.contains(IDEAS),
                activity.person() == null ? null : activity.person().language()));
    }

    /** Whether the newsletter is asked for, and not merely a refusal of it taken back. */
    static boolean askForNewsletter(ActivityRecorded activity) {
        return activity.kind() == ActivityKind.QUESTION_ANSWERED
                && !newsletter(activity.answers()).isEmpty();
    }

    private static Set<TouchChannel> newsletter(Map<String, String> answers) {
        return channels(answers.get(WANTED_TOPICS)).contains(TouchChannel.NEWSLETTER)
                ? Set.of(TouchChannel.NEWSLETTER)
                : Set.of();
    }

    public Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        names(refused).ifPresent(names -> answers.put(REFUSED, names));
        names(allowed).ifPresent(names -> answers.put(ALLOWED, names));
        if (allowed.contains(TouchChannel.NEWSLETTER)) {
            answers.put(WANTED_TOPICS, TouchChannel.NEWSLETTER.name());
        }
        if (frequency != null) {
            answers.put(FREQUENCY, frequency.name());
        }
        if (pausedUntil != null) {
            answers.put(PAUSED_UNTIL, pausedUntil.toString());
        }
        if (ideas != null) {
            answers.put(REFUSED_TOPICS, ideas ? NONE : IDEAS);
        }
        return answers;
    }

    /** For whoever calls next; empty if nothing was said that a representative has to know. */
    String inWords() {
        var words = new ArrayList<String>();
        if (!refused.isEmpty()) {
            words.add("no " + names(refused).orElseThrow().replace(",", ", "));
        }
        if (frequency == Frequency.SELDOM) {
            words.add("at most one e-mail in " + Wishes.SELDOM.toDays() + " days"
                    + (pausedUntil == null ? "" : " until " + day(pausedUntil)));
        }
        if (frequency == Frequency.PAUSED && pausedUntil != null) {
            words.add("nothing until " + day(pausedUntil));
        }
        if (Boolean.FALSE.equals(ideas)) {
            words.add("no case studies and reports");
        }
        return words.isEmpty() ? "" : "wants " + String.join("; ", words);
    }

    private static LocalDate day(Instant until) {
        return until.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Nobody but somebody of this language; null if none is said. */
    public @Nullable Person person() {
        return language == null ? null : speaking(language);
    }

    static Person speaking(String language) {
        return new Person(null, null, null, Map.of(), null, language, null, Map.of());
    }

    private static Optional<String> names(Collection<TouchChannel> channels) {
        return channels.isEmpty()
                ? Optional.empty()
                : Optional.of(channels.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }

    private static Set<TouchChannel> channels(@Nullable String names) {
        return names == null
                ? Set.of()
                : Stream.of(names.split(","))
                        .flatMap(name -> constant(TouchChannel.class, name.strip()).stream())
                        .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** A time, or a day: then from its first moment on. */
    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
