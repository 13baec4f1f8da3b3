package io.followthrough.standalone;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One of the four services, as it would run on its own, told where the other parts are.
 *
 * @param address as shown
 * @param application the service's own builder
 */
record Service(String name, String address, int port, Supplier<SpringApplicationBuilder> application) {

    /**
     * @param settings stronger than the service's own files and than the environment
     * @param beans what takes the place of the service's own beans
     */
    Part part(Map<String, Object> settings, ApplicationContextInitializer<GenericApplicationContext> beans) {
        return new Part(
                name,
                address,
                () -> application
                        .get()
                        .initializers(beans)
                        // Stopped in the order of the parts, not by Spring at a time of its own.
                        .registerShutdownHook(false)
                        .run(arguments(settings)));
    }

    private String[] arguments(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("server.port", port);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
