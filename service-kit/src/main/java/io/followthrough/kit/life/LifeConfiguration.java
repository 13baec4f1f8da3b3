package io.followthrough.kit.life;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** One answer to "do you live?" that nothing can hold up, and one end that nothing can put off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LifeProperties.class)
public class LifeConfiguration {

    LifeConfiguration(LifeProperties properties) {
        StopDeadline.set(properties.stopDeadline());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("followthrough.life.liveness-port")
    static class OwnPort {

        @Bean
        LivenessServer livenessServer(
                LifeProperties properties, ServerProperties server, ApplicationAvailability availability) {
            var port = properties.livenessPort();
            return LivenessServer.start(
                    server.getAddress(),
                    port == null ? 0 : port,
                    new Workers(properties.stuckAfter()),
                    () -> isStarting(availability) || availability.getLivenessState() == LivenessState.CORRECT);
        }

        /** Nothing was said yet: the service may be waiting for its broker or store. */
        private static boolean isStarting(ApplicationAvailability availability) {
            return availability.getLastChangeEvent(LivenessState.class) == null;
        }

        @Bean
        Watch livenessWatch(LivenessServer liveness) {
            return new Watch(liveness);
        }
    }

    /** From the first caller on until the service stops, its threads have to take work. */
    record Watch(LivenessServer liveness) {

        @EventListener
        void begin(ServletWebServerInitializedEvent started) {
            liveness.watch(threadsOf(started));
        }

        @EventListener
        void end(ContextClosedEvent closed) {
            liveness.watch(null);
        }

        private static @Nullable Executor threadsOf(ServletWebServerInitializedEvent started) {
            return started.getWebServer() instanceof TomcatWebServer web
                    ? web.getTomcat().getConnector().getProtocolHandler().getExecutor()
                    : null;
        }
    }
}
