package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonTimestamp;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ValueTypesTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    @Test
    void everyTypeComesBackAsItWas() {
        var uuid = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
        var document = doc(
                "_id",
                1,
                "date",
                new Date(1_700_000_000_123L),
                "decimal",
                new Decimal128(new BigDecimal("1234567890.1234567890123456")),
                "uuid",
                uuid,
                "binary",
                new Binary(new byte[] {1, 2, 3}),
                "objectId",
                new ObjectId(),
                "long",
                Long.MAX_VALUE,
                "nan",
                Double.NaN,
                "null",
                null,
                "list",
                List.of(1, "a", doc()),
                "timestamp",
                new BsonTimestamp(5, 6));
        server.collection().insertOne(document);

        assertThat(server.collection().find(eq("uuid", uuid)).first()).isEqualTo(document);
    }

    @Test
    void decimalsCompareWithOtherNumbersAndAreExact() {
        var collection = server.collection();
        collection.insertMany(
                List.of(doc("_id", 1, "v", Decimal128.parse("0.10")), doc("_id", 2, "v", Decimal128.parse("0.20"))));

        assertThat(collection.countDocuments(gt("v", Decimal128.parse("0.15")))).isEqualTo(1);
        assertThat(collection.countDocuments(gt("v", 0.15))).isEqualTo(1);
        collection.updateOne(eq("_id", 1), Updates.inc("v", Decimal128.parse("0.20")));
        assertThat(collection.find(eq("_id", 1)).first().get("v")).hasToString("0.30");
    }

    @Test
    void textOfAllScriptsAndZeroCharactersIsKeptInNamesAndValues() {
        var collection = server.collection("un-ünï-集合");
        collection.createIndex(doc("ключ", 1));
        var document = doc("_id", "😀", "ключ", "значение 漢字 \u0000 ok", "e", "é");
        collection.insertOne(document);

        assertThat(collection.find(eq("ключ", "значение 漢字 \u0000 ok")).first()).isEqualTo(document);
        assertThat(collection.find(eq("_id", "😀")).first()).isEqualTo(document);
    }
}
