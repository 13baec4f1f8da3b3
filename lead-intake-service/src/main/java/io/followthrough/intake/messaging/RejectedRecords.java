package io.followthrough.intake.messaging;

import io.followthrough.events.EventJson;
import io.followthrough.events.Topics;
import io.followthrough.intake.domain.Problem;
import io.followthrough.kit.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What could not be taken in, as it came and with the reasons. */
public final class RejectedRecords {

    /** Header: a JSON list of {@code {field, problem, remedy}}. */
    public static final String PROBLEMS = "followthrough-problems";
    /** Header: when it came in first. What is given in again later is no newer, nor after an erasure from after it. */
    public static final String RECEIVED = "followthrough-received";
    /** Header of a record that had to be cut, since with its problems it would be larger than Kafka allows: {@code 1/2}. */
    static final String PART = "followthrough-part";

    private static final int LARGEST_VALUE = 512 * 1024;

    private RejectedRecords() {}

    /** One record, or the parts of a very large one, in their order and under the same key. */
    public static List<RawRecord> of(RawRecord record, List<Problem> problems, Instant receivedAt) {
        var copy = record.to(Topics.INBOUND_REJECTED);
        copy.headers().remove(PROBLEMS).add(PROBLEMS, EventJson.MAPPER.writeValueAsBytes(problems));
        if (copy.headers().lastHeader(RECEIVED) == null) {
            copy.headers().add(RECEIVED, receivedAt.toString().getBytes(StandardCharsets.UTF_8));
        }
        var value = record.value();
        return value == null || value.length <= LARGEST_VALUE ? List.of(copy) : parts(copy, value);
    }

    private static List<RawRecord> parts(RawRecord record, byte[] value) {
        var count = (value.length + LARGEST_VALUE - 1) / LARGEST_VALUE;
        var parts = new ArrayList<RawRecord>();
        for (int i = 0; i < count; i++) {
            var copy = record.to(record.topic());
            copy.headers().remove(PART).add(PART, ((i + 1) + "/" + count).getBytes(StandardCharsets.UTF_8));
            var end = Math.min(value.length, (i + 1) * LARGEST_VALUE);
            parts.add(new RawRecord(
                    copy.topic(),
                    copy.partition(),
                    copy.offset(),
                    copy.timestamp(),
                    copy.key(),
                    copy.headers(),
                    Arrays.copyOfRange(value, i * LARGEST_VALUE, end)));
        }
        return parts;
    }
}
