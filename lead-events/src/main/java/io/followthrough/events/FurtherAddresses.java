package io.followthrough.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a person besides the first, where events tell them among the answers: as all did before {@link
 * Person#otherEmails} was told, and as senders may still write them.
 */
public final class FurtherAddresses {

    /** The answer: addresses parted by commas. */
    public static final String ANSWER = "otherEmails";

    private FurtherAddresses() {}

    /** The person with the addresses that the answers tell; the same one if they tell none. */
    static @Nullable Person of(@Nullable Person person, Map<String, String> answers) {
        var told = answers.get(ANSWER);
        return person == null || told == null
                ? person
                : person.alsoAt(Arrays.stream(told.split("[,;\\s]+"))
                        .map(MailAddresses::normalised)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The answers without those addresses; the same ones if they tell none of them. */
    public static Map<String, String> without(Map<String, String> answers, Predicate<String> left) {
        var told = answers.get(ANSWER);
        if (told == null) {
            return answers;
        }
        var kept = Arrays.stream(told.split(","))
                .map(String::strip)
                .filter(address -> !left.test(MailAddresses.normalised(address).orElse(address)))
                .collect(Collectors.joining(", "));
        var rest = new LinkedHashMap<>(answers);
        if (kept.isEmpty()) {
            rest.remove(ANSWER);
        } else {
            rest.put(ANSWER, kept);
        }
        return rest;
    }
}
