package io.followthrough.analytics.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * Little memory for all stores: a service has a hundred of them, and RocksDB's defaults would take gigabytes. They share one
 * cache, so that the few which hold much get most of it: with as much for each, the filters of the large ones did not fit
 * in, and every key that is not there was looked for on disk.
 */
public final class SmallStores implements RocksDBConfigSetter {

    private static final long BLOCK_CACHE = 96L << 20;
    private static final long WRITE_BUFFER = 4L << 20;

    /** Made with the first store: before, the native library is not there. */
    private static final class Shared {
        static final Cache CACHE = new LRUCache(BLOCK_CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache is that of the other stores as well.
    }
}
