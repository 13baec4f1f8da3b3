package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.events.MailAddresses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom and which contact a letter may be about, the surest first.
 *
 * @param tokens what stands behind the plus of our own addresses
 * @param touches named by Message-IDs of ours that it refers to
 * @param addresses of whoever wrote it, or of whom it could not be delivered to; as addresses are kept
 * @param recipients whom it was written or delivered to
 */
public record Clues(List<String> tokens, List<TouchId> touches, List<String> addresses, List<String> recipients) {

    private static final List<String> RECIPIENTS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Forwarded-To");
    private static final Pattern ADDRESS = Pattern.compile(
            // Begins only where a word begins, so that a long word is looked through once.
            "(?<![\\p{L}\\p{N}._%+'/=-])[\\p{L}\\p{N}._%+'/=-]++@[\\p{L}\\p{N}.-]+\\p{L}");
    private static final Pattern IN_ANGLES = Pattern.compile("<([^<>@\\s]{1,200})@[^<>\\s]*>");

    public static Clues in(Letter letter) {
        var recipients = RECIPIENTS.stream()
                .flatMap(name -> letter.headers().all(name).stream())
                .flatMap(Clues::addressStream)
                .distinct()
                .toList();
        var tokens = new LinkedHashSet<String>();
        recipients.forEach(to -> token(to, tokens));
        letter.returned().forEach(back -> addresses(back.first("Reply-To")).forEach(to -> token(to, tokens)));
        return new Clues(List.copyOf(tokens), List.copyOf(touches(letter)), List.copyOf(people(letter)), recipients);
    }

    /** Whether it answers a message of ours, and not one of somebody else in the same conversation. */
    public static boolean isAnswerToUs(Letter letter) {
        return !touchesIn(letter.headers().first("In-Reply-To")).isEmpty();
    }

    public boolean nameATouch() {
        return !tokens.isEmpty() || !touches.isEmpty();
    }

    /** @param address as addresses are kept */
    public static boolean isFrom(String address, String from) {
        return addressStream(from).findFirst().filter(address::equalsIgnoreCase).isPresent();
    }

    private static void token(String address, Set<String> tokens) {
        var local = address.substring(0, address.lastIndexOf('@'));
        var plus = local.indexOf('+');
        if (plus >= 0) {
            tokens.add(local.substring(plus + 1));
        }
    }

    private static Set<TouchId> touches(Letter letter) {
        var touches = new LinkedHashSet<TouchId>();
        touches.addAll(touchesIn(letter.headers().first("In-Reply-To")));
        if (letter.calendar() != null) {
            // Calendar programs answer with a new message, and whoever comes instead with one of his own.
            Invited.meeting(letter.calendar()).ifPresent(touches::add);
        }
        // The newest reference stands last.
        touches.addAll(touchesIn(letter.headers().first("References")).reversed());
        for (var back : letter.returned()) {
            touches.addAll(touchesIn(back.first("Message-ID")));
            touches.addAll(touchesIn(back.first("In-Reply-To")));
        }
        if (touches.isEmpty() && letter.reports().isEmpty()) {
            touches.addAll(touchesIn(letter.text()));
        }
        return touches;
    }

    /** Contacts named by Message-IDs in a text, in their order. */
    static List<TouchId> touchesIn(String text) {
        var found = new ArrayList<TouchId>();
        var ids = IN_ANGLES.matcher(text);
        while (ids.find()) {
            TouchId.parse(ids.group(1)).ifPresent(found::add);
        }
        return found;
    }

    private static Set<String> people(Letter letter) {
        var people = new LinkedHashSet<String>();
        letter.reports().forEach(report -> people.addAll(addresses(report.address())));
        people.addAll(addresses(letter.headers().first("X-Failed-Recipients")));
        if (letter.feedback() != null) {
            people.addAll(addresses(letter.feedback().recipient()));
        }
        letter.returned().forEach(back -> people.addAll(addresses(back.first("To"))));
        if (people.isEmpty()) {
            people.addAll(addresses(letter.headers().first("From")));
        }
        if (Bounces.told(letter).isPresent()) {
            addressStream(letter.text()).limit(3).forEach(people::add);
        }
        return people;
    }

    private static Stream<String> addressStream(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> MailAddresses.normalised(found).orElseGet(() -> Headers.lower(found)));
    }

    private static List<String> addresses(String text) {
        return addressStream(text).toList();
    }
}
