package io.followthrough.kit.patience;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.cursor.TimeoutMode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A database of which every operation ends in time while a caller waits for it: connecting, the driver's retries and the
 * server's work included, whatever the connection string says. Consumers, sweeps and building of indexes are not hurried;
 * they would try the same again and never get further.
 */
public final class BoundedStore {

    private final MongoDatabase patient;
    private final Duration patience;
    private final StartOfService start;

    private BoundedStore(MongoDatabase patient, Duration patience, StartOfService start) {
        this.patient = patient;
        this.patience = patience;
        this.start = start;
    }

    /**
     * @param patience for one operation; for a cursor, for each batch
     * @param start while it is under way, the thread that starts the service waits as long as it takes
     */
    public static MongoDatabase of(MongoDatabase database, Duration patience, StartOfService start) {
        return new BoundedStore(database, patience, start).database();
    }

    private MongoDatabase database() {
        return proxy(MongoDatabase.class, (_, method, arguments) -> {
            if (start.isUnderWay() && !MongoCollection.class.isAssignableFrom(method.getReturnType())) {
                return awaited(patient, method, arguments);
            }
            var opens = MongoCollection.class.isAssignableFrom(method.getReturnType());
            if (opens || !Callers.isWaiting() || method.getName().startsWith("with")) {
                var result = call(patient, method, arguments);
                return result instanceof MongoCollection<?> opened ? collection(opened) : result;
            }
            return timed(() -> call(patient.withTimeout(millis(), TimeUnit.MILLISECONDS), method, arguments));
        });
    }

    @SuppressWarnings("unchecked")
    private <T> MongoCollection<T> collection(MongoCollection<T> collection) {
        return proxy(MongoCollection.class, (_, method, arguments) -> {
            if (start.isUnderWay() && !method.getName().startsWith("with")) {
                return awaited(collection, method, arguments);
            }
            if (!Callers.isWaiting() || method.getName().startsWith("with")) {
                var result = call(collection, method, arguments);
                return result instanceof MongoCollection<?> changed ? collection(changed) : result;
            }
            return batchwise(
                    timed(() -> call(collection.withTimeout(millis(), TimeUnit.MILLISECONDS), method, arguments)));
        });
    }

    /** Lists ask the store only when they are read. */
    private @Nullable Object awaited(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("into") && arguments != null && arguments[0] instanceof Collection<?> wanted) {
            return into(target, method, wanted);
        }
        var result = start.patiently(() -> call(target, method, arguments));
        return result instanceof MongoIterable<?> list && MongoIterable.class.isAssignableFrom(method.getReturnType())
                ? proxy(method.getReturnType(), (_, then, with) -> awaited(list, then, with))
                : result;
    }

    /** A list that breaks off in the middle is read from its beginning. */
    @SuppressWarnings("unchecked")
    private Object into(Object target, Method method, Collection<?> wanted) throws Throwable {
        var read = start.patiently(() -> call(target, method, new Object[] {new ArrayList<>()}));
        ((Collection<Object>) wanted).addAll((List<Object>) Objects.requireNonNull(read));
        return wanted;
    }

    /** A long list is no reason to give up while its pieces come. */
    private static @Nullable Object batchwise(@Nullable Object result) {
        return switch (result) {
            case FindIterable<?> found -> found.timeoutMode(TimeoutMode.ITERATION);
            case AggregateIterable<?> aggregated -> aggregated.timeoutMode(TimeoutMode.ITERATION);
            case null -> null;
            default -> result;
        };
    }

    private long millis() {
        return Callers.left(patience).toMillis();
    }

    private interface Timed {
        @Nullable
        Object call() throws Throwable;
    }

    private static @Nullable Object timed(Timed operation) throws Throwable {
        var begin = System.nanoTime();
        try {
            return operation.call();
        } finally {
            Callers.spent(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private interface Calls {
        @Nullable
        Object of(Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls::of));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
