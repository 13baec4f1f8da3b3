package io.followthrough.embedded.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.SingleFileStore;

/**
 * A file of MVStore that is found again as of the last commit, wherever a kill cuts the next one short.
 *
 * <p>MVStore itself writes into the file's header only now and then where the newest commit lies, and finds later ones by
 * following each to its successor. That chain breaks when one of its members is no longer needed and its space is
 * written over: then up to twenty commits are lost though all their bytes are there. It counts on old space being left
 * alone for 45 seconds, which under steady writes is gigabytes. Here the header names every commit before it is
 * acknowledged, so nothing has to be followed, and space can be used again at once.
 */
final class RecoverableFile extends SingleFileStore {

    private static final int BLOCK = 4096;

    private RecoverableFile(Map<String, Object> config) {
        super(config);
    }

    static RecoverableFile open(Path file, int cacheMegabytes) {
        var config = new HashMap<String, Object>();
        config.put("cacheSize", cacheMegabytes);
        var store = new RecoverableFile(config);
        store.open(file.toString(), false, (char[]) null);
        return store;
    }

    /** Writes the place of the last commit into both copies of the header; one is whole if this is cut short, too. */
    void nameLastCommit() {
        Chunk<?> last = lastChunk;
        storeHeader.put("block", last.block);
        storeHeader.put("chunk", last.id);
        storeHeader.put("version", last.version);

        var text = DataUtils.appendMap(new StringBuilder(), storeHeader);
        byte[] unsigned = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, "fletcher", DataUtils.getFletcher32(unsigned, 0, unsigned.length));
        byte[] header = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);

        var blocks = ByteBuffer.allocate(2 * BLOCK).put(header).position(BLOCK).put(header);
        writeFully(null, 0, blocks.rewind());
    }
}
