package io.followthrough.analytics.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/** Little memory for each store: a service has some forty of them, and RocksDB's defaults would take gigabytes. */
public final class SmallStores implements RocksDBConfigSetter {

    private static final long BLOCK_CACHE = 2L << 20;
    private static final long WRITE_BUFFER = 4L << 20;

    private final LRUCache cache = new LRUCache(BLOCK_CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        cache.close();
    }
}
