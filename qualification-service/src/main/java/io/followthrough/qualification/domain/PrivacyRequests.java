package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Heard.PrivacyRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people ask for their data in what they write, with the day by which the law wants it done. */
public final class PrivacyRequests {

    private static final int MONTHS = 1;

    private PrivacyRequests() {}

    /**
     * @param factId of the capture or activity that says so
     * @param words those that say so
     * @param dueBy a month later (GDPR article 12, paragraph 3)
     */
    public record Open(
            PrivacyRequest kind, String factId, @Nullable String words, Instant at, Instant dueBy) {}

    /** Oldest first, but for those that somebody said are done. */
    static List<Open> of(History history) {
        return history.facts().stream()
                .filter(fact -> fact.reading().heard().privacy() != null)
                .filter(fact -> history.facts().stream()
                        .noneMatch(other ->
                                fact.id().equals(other.reading().heard().settles())))
                .map(PrivacyRequests::open)
                .toList();
    }

    /** What another system tells that somebody asks for; null for every other activity. */
    public static @Nullable PrivacyRequest told(ActivityRecorded activity) {
        return switch (activity.answers().getOrDefault(FactReader.READING, "")) {
            case "ERASURE" -> PrivacyRequest.ERASURE;
            case "ACCESS_REQUEST" -> PrivacyRequest.ACCESS;
            default -> null; // says nothing of it
        };
    }

    private static Open open(History.Fact fact) {
        var heard = fact.reading().heard();
        var kind = heard.privacy() == null ? PrivacyRequest.ACCESS : heard.privacy();
        var dueBy = fact.at().atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
        return new Open(kind, fact.id(), heard.words(), fact.at(), dueBy);
    }
}
