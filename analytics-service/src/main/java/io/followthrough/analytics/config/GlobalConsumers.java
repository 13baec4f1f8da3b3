package io.followthrough.analytics.config;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Global stores are read in partition by partition, and each change of partition waits until the broker has answered for the one
 * before: then it must not wait long for more to come. Afterwards one consumer follows all partitions, and the broker may wait
 * as long as it likes, since it answers as soon as anything is there. How long it waits is fixed when a consumer is made, so there
 * are two, and the stream sees one.
 */
final class GlobalConsumers extends DefaultKafkaClientSupplier {

    private static final int FOLLOWING_WAIT_MILLIS = 2_000;

    @Override
    @SuppressWarnings("unchecked")
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> reading) {
        var following = new HashMap<>(reading);
        following.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FOLLOWING_WAIT_MILLIS);
        following.computeIfPresent(ConsumerConfig.CLIENT_ID_CONFIG, (_, id) -> id + "-following");
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                GlobalConsumers.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new Relay(super.getGlobalConsumer(reading), () -> super.getGlobalConsumer(following)));
    }

    interface Maker {
        Consumer<byte[], byte[]> make();
    }

    /** Hands over from the one to the other when more than one partition is assigned. */
    static final class Relay implements InvocationHandler {

        private volatile Consumer<byte[], byte[]> current;
        private final Maker next;
        private boolean handedOver;

        Relay(Consumer<byte[], byte[]> first, Maker next) {
            this.current = first;
            this.next = next;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (!handedOver && method.getName().equals("assign") && isMoreThanOne(arguments)) {
                handOver();
            }
            try {
                return method.invoke(current, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        private static boolean isMoreThanOne(Object @Nullable [] arguments) {
            return arguments != null && arguments[0] instanceof Collection<?> partitions && partitions.size() > 1;
        }

        private void handOver() {
            var first = current;
            current = next.make();
            handedOver = true;
            first.close();
        }
    }
}
