package io.followthrough.standalone;

import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The whole system in this process, on free ports and a virtual clock, for journeys. */
public final class RunningStandalone implements AutoCloseable {

    private static @Nullable RunningStandalone shared;

    private final Settings settings;
    private final DataDirectory data;
    private final StandaloneSystem system;

    private RunningStandalone(Path folder) throws Exception {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        settings = new Settings(
                folder,
                Settings.Clock.VIRTUAL,
                null,
                "127.0.0.1",
                ZoneId.of("UTC"),
                new Ports(0, 0, 0, 0, 0, 0, 0, 0, 0).resolved(),
                new OwnTopics(null),
                List.of(),
                new RealParts(null, null, null));
        data = DataDirectory.open(folder);
        system = new StandaloneSystem(settings, data, Progress.NONE);
        system.start();
    }

    /** A system of its own, on a folder that may hold the data of an earlier one. */
    public static RunningStandalone on(Path folder) {
        try {
            return new RunningStandalone(folder);
        } catch (Exception e) {
            throw new IllegalStateException("the system does not start", e);
        }
    }

    /** One system for all journeys that need no other; it ends with this process. */
    public static synchronized RunningStandalone shared() {
        if (shared == null) {
            var started = on(scratch());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = started;
        }
        return shared;
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("followthrough-journeys").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Addresses addresses() {
        return system.addresses();
    }

    public String accessKey() {
        return system.accessKey();
    }

    /** Where mail is handed in. */
    public int smtpPort() {
        return settings.ports().smtp();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.ports().kafka();
    }

    public String mongoUri() {
        return "mongodb://127.0.0.1:" + settings.ports().mongo();
    }

    @Override
    public void close() {
        system.close();
        data.close();
    }
}
