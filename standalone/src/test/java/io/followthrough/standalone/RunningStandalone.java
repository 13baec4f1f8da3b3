package io.followthrough.standalone;

import io.followthrough.kit.access.AccessKeys;
import io.followthrough.kit.access.AccessProperties;
import io.followthrough.kit.access.Scope;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole system in this process, on free ports and a virtual clock, for journeys. */
public final class RunningStandalone implements AutoCloseable {

    private static @Nullable RunningStandalone shared;

    /** A key with one scope and no other. */
    public enum ScopedKey {
        CAPTURE,
        READ,
        WORK,
        ADMIN;

        public String text() {
            return "key-that-may-" + name();
        }

        private AccessProperties.Key configured() {
            return new AccessProperties.Key(name(), AccessKeys.hash(text()), Set.of(Scope.valueOf(name())));
        }
    }

    private final Settings settings;
    private final DataDirectory data;
    private final StandaloneSystem system;

    private RunningStandalone(Path folder, ZoneId zone) throws Exception {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        settings = new Settings(
                folder,
                Settings.Clock.VIRTUAL,
                null,
                "127.0.0.1",
                zone,
                new Ports(0, 0, 0, 0, 0, 0, 0, 0, 0).resolved(),
                new OwnTopics(null),
                null,
                new Settings.Pages(null, null, null, null, null),
                Stream.of(ScopedKey.values()).map(ScopedKey::configured).toList(),
                new RealParts(null, null, null),
                null);
        data = DataDirectory.open(folder);
        system = new StandaloneSystem(settings, data, Progress.NONE);
        system.start();
    }

    /** A system of its own, on a folder that may hold the data of an earlier one. */
    public static RunningStandalone on(Path folder) {
        return on(folder, ZoneId.of("UTC"));
    }

    /** As {@link #on(Path)}, of a business in that zone. */
    public static RunningStandalone on(Path folder, ZoneId zone) {
        try {
            return new RunningStandalone(folder, zone);
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

    /** Why each service, or the data folder, is not ready, by its name; empty for one that is. */
    public Map<String, String> reasons() {
        return system.reasons();
    }

    /** Every call that the service at this address has a handler for: method and pattern. */
    public List<String> doorsOf(String service) {
        var context = (ApplicationContext) system.part(service).orElseThrow();
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RunningStandalone::doors)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> doors(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("GET " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
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
