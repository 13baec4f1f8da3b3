package io.followthrough.embedded.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The folder that a broker keeps its data in. Kafka starts only on one that was formatted, and formats it only once. */
final class DataDirectory {

    private static final String FORMATTED = "meta.properties";

    private DataDirectory() {}

    /** Makes and formats the folder unless that was done before. */
    static void prepare(Path directory) throws Exception {
        if (Files.exists(directory.resolve(FORMATTED))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
    }
}
