package io.followthrough.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class GroupOffsetsTests {

    private int made;
    private int closed;

    @Test
    void oneClientAsksForAsLongAsThereIsSomethingToAsk() {
        try (var offsets = new GroupOffsets(this::silentBroker, "cadence", List.of("prospects.activity.v1"))) {
            for (int look = 0; look < 3; look++) {
                assertThatThrownBy(offsets::ends).isInstanceOf(EnvironmentDownException.class);
                assertThatThrownBy(offsets::heard).isInstanceOf(EnvironmentDownException.class);
            }
            assertThat(made).isEqualTo(1);
            assertThat(closed).isZero();
        }
        assertThat(closed).isEqualTo(1);
    }

    private Admin silentBroker() {
        made++;
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (it, call, words) -> {
                    if (call.getName().equals("close")) {
                        closed++;
                        return null;
                    }
                    throw new KafkaException("silent");
                });
    }
}
