package io.followthrough.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyEncoderTests {

    private final Random random = new Random(42);

    private static byte[] encode(Object value) {
        return new KeyEncoder().append(value, true).toBytes();
    }

    private static byte[] encodeDescending(Object value) {
        return new KeyEncoder().append(value, false).toBytes();
    }

    @Test
    void bytesHaveTheOrderOfValues() {
        var values = someValues();
        for (var one : values) {
            for (var other : values) {
                int expected = Integer.signum(ValueComparator.asc().compare(one, other));
                assertThat(Integer.signum(Arrays.compareUnsigned(encode(one), encode(other))))
                        .as("%s against %s", one, other)
                        .isEqualTo(expected);
                assertThat(Integer.signum(Arrays.compareUnsigned(encodeDescending(one), encodeDescending(other))))
                        .as("%s against %s, descending", one, other)
                        .isEqualTo(-expected);
            }
        }
    }

    @Test
    void noValuesBytesBeginThoseOfAnother() {
        var values = someValues();
        for (var one : values) {
            for (var other : values) {
                byte[] bytes = encode(one);
                byte[] otherBytes = encode(other);
                if (!Arrays.equals(bytes, otherBytes) && bytes.length <= otherBytes.length) {
                    assertThat(Arrays.equals(bytes, Arrays.copyOf(otherBytes, bytes.length)))
                            .as("%s begins %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void theKeyAfterAPrefixIsBeyondEveryKeyThatBeginsWithIt() {
        assertThat(Interval.after(new byte[] {1, 2})).containsExactly(1, 3);
        assertThat(Interval.after(new byte[] {1, (byte) 0xFF})).containsExactly(2);
        assertThat(Interval.after(new byte[] {(byte) 0xFF})).isNull();
        assertThat(Interval.after(new byte[0])).isNull();
    }

    private List<Object> someValues() {
        var values = new ArrayList<Object>(Arrays.asList(
                null,
                MinKey.getInstance(),
                MaxKey.getInstance(),
                true,
                false,
                "",
                "a",
                "a\0",
                "a\0b",
                "ab",
                "é",
                "漢",
                0,
                -0.0,
                1,
                -1,
                1.5,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.MIN_VALUE,
                Long.MAX_VALUE - 1,
                Long.MIN_VALUE + 1,
                Long.MAX_VALUE - 2,
                9_007_199_254_740_993L,
                9_007_199_254_740_992L,
                Instant.EPOCH,
                Instant.ofEpochMilli(-5),
                Instant.ofEpochMilli(Long.MAX_VALUE),
                new BsonTimestamp(7L),
                new ObjectId(),
                new UUID(1, -1),
                new UUID(-1, 1),
                new BinData(new byte[] {1}),
                new BinData(new byte[] {(byte) 200}),
                new BinData(new byte[] {0, 0}),
                new Document(),
                new Document("a", 1),
                new Document("a", 1).append("b", 2),
                new Document("b", 0),
                new Document("a", "x"),
                new Document("a", new Document("z", 1))));
        for (int i = 0; i < 60; i++) {
            values.add(random.nextInt());
            values.add(random.nextLong());
            values.add(random.nextGaussian() * Math.pow(10, random.nextInt(20)));
            values.add(Instant.ofEpochMilli(random.nextInt()));
            values.add(Integer.toString(random.nextInt(1000), 36));
        }
        return values;
    }
}
