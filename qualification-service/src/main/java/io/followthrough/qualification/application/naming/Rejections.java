package io.followthrough.qualification.application.naming;

import io.followthrough.events.EventJson;
import io.followthrough.kit.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the door says of a capture of ours that it refused: the record as we sent it, with the problems in a header. */
final class Rejections {

    private static final String PROBLEMS = "followthrough-problems";

    private Rejections() {}

    /** The id of an event that this service sent; empty for everybody else's. */
    static Optional<String> eventId(RawRecord record) {
        return DecideProposedLeads.SOURCE.toString().equals(header(record, "ce_source"))
                ? Optional.ofNullable(header(record, "ce_id"))
                : Optional.empty();
    }

    /** In words: "person.email: is no e-mail address; write it like ann@example.com". */
    static List<String> problems(RawRecord record) {
        var problems = new ArrayList<String>();
        var json = header(record, PROBLEMS);
        if (json != null) {
            for (var problem : EventJson.MAPPER.readTree(json)) {
                problems.add(problem.path("field").asString("") + ": "
                        + problem.path("problem").asString("") + "; "
                        + problem.path("remedy").asString(""));
            }
        }
        return problems.isEmpty() ? List.of("was rejected without a reason") : problems;
    }

    private static @Nullable String header(RawRecord record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
