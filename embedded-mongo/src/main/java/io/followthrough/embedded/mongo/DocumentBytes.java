package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * Documents are stored as their BSON, not as objects: bytes do not change while somebody reads them, their size is
 * known to the cache and to the pages of the file, and each is encoded once, when it is written.
 */
final class DocumentBytes {

    private static final int USUAL_SIZE = 1024;

    private DocumentBytes() {}

    static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
