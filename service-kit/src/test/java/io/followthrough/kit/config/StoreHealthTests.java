package io.followthrough.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.followthrough.kit.rebuild.KnownStore;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;

class StoreHealthTests {

    @Test
    @Timeout(60)
    void aServerThatIsAwayIsNoticedSoonerThanAProbeGivesUp() throws IOException {
        try (var client = MongoClients.create("mongodb://localhost:" + portOfNobody())) {
            assertThat(new StoreHealth(
                                    client.getDatabase("any"),
                                    new StaticListableBeanFactory().getBeanProvider(KnownStore.class))
                            .health()
                            .getStatus())
                    .isEqualTo(Status.DOWN);
        }
    }

    private static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
