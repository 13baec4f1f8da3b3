package io.followthrough.qualification.domain;

import io.followthrough.events.Machine;
import io.followthrough.qualification.domain.reading.FactReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer that said nothing about its question. It is kept as it was given and concludes nothing; the question may be asked
 * again.
 *
 * @param question the name under which it was asked, for example {@code authority}
 * @param factId of the capture or activity that holds it
 */
public record OpenAnswer(String question, String answer, Instant at, String factId) {

    private record Given(String question, String answer, Instant at, String factId, boolean open) {}

    /** The newest answer to each question, where it was not understood; newest first. */
    static List<OpenAnswer> of(Prospect prospect, FactReader reader) {
        var newest = new HashMap<String, Given>();
        Stream.concat(
                        prospect.captures().stream()
                                .filter(capture -> capture.machine() != Machine.MACHINE)
                                .flatMap(capture ->
                                        given(capture.answers(), capture.capturedAt(), capture.leadId(), reader)),
                        prospect.activities().stream()
                                .filter(activity -> activity.machine() != Machine.MACHINE)
                                .flatMap(activity ->
                                        given(activity.answers(), activity.at(), activity.activityId(), reader)))
                .sorted(Comparator.comparing(
                        Given::at)) // of one instant as they are held: captures first, see Chronology
                .forEach(answer -> newest.put(reader.topicOf(answer.question()), answer));
        return newest.values().stream()
                .filter(Given::open)
                .sorted(Comparator.comparing(Given::at)
                        .thenComparing(Given::question)
                        .reversed())
                .map(answer -> new OpenAnswer(answer.question(), answer.answer(), answer.at(), answer.factId()))
                .toList();
    }

    private static Stream<Given> given(Map<String, String> answers, Instant at, String factId, FactReader reader) {
        return answers.entrySet().stream()
                .filter(answer ->
                        reader.isAsked(answer.getKey()) && !answer.getValue().isBlank())
                .map(answer -> new Given(
                        answer.getKey(),
                        answer.getValue(),
                        at,
                        factId,
                        reader.isNotUnderstood(answer.getKey(), answer.getValue(), at)));
    }
}
