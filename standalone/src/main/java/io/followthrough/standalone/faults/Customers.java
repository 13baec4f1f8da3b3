package io.followthrough.standalone.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who fill in the form, a few at a time, each with an address of their own, and what each was told: acknowledged,
 * refused, or nothing.
 */
final class Customers implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Plant plant;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong slowest = new AtomicLong();
    private volatile long nobodyAnsweredUntil = System.nanoTime();
    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final Set<String> sent = ConcurrentHashMap.newKeySet();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger unanswered = new AtomicInteger();
    final AtomicInteger withoutRetryAfter = new AtomicInteger();
    private final Queue<Long> acceptedAfter = new ConcurrentLinkedQueue<>();
    private final Queue<String> toSendAgain = new ConcurrentLinkedQueue<>();
    private volatile boolean going = true;

    Customers(Plant plant) {
        this.plant = plant;
    }

    /** @param pause of each between two forms */
    Customers come(int people, Duration pause) {
        var key = plant.accessKey();
        for (int i = 0; i < people; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                while (going) {
                    fillIn(key);
                    Patience.pass(pause);
                }
            }));
        }
        return this;
    }

    /** So many, one after the other. */
    Customers come(int people) {
        var key = plant.accessKey();
        for (int i = 0; i < people; i++) {
            fillIn(key);
        }
        return this;
    }

    /** One, whose form was filled in at another time. */
    void comeLate(String capturedAt) {
        var email = newAddress();
        send(plant.accessKey(), email, form(email).replaceFirst("\\{", "{\"capturedAt\": \"" + capturedAt + "\", "));
    }

    private void fillIn(String key) {
        fillIn(key, newAddress());
    }

    private String newAddress() {
        var number = NUMBER.incrementAndGet();
        var email = "customer" + number + "@example" + number % 50 + ".com";
        sent.add(email);
        return email;
    }

    /** Whoever was refused or got no answer sends the same form with the same idempotency key. */
    Customers comeAgain() {
        var key = plant.accessKey();
        for (var email = toSendAgain.poll(); email != null; email = toSendAgain.poll()) {
            fillIn(key, email);
        }
        return this;
    }

    private void fillIn(String key, String email) {
        send(key, email, form(email));
    }

    private void send(String key, String email, String form) {
        var begin = System.nanoTime();
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(plant.at("INTAKE") + "/v1/leads"))
                            .timeout(Duration.ofSeconds(30))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", email)
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 202) {
                acknowledged.add(email);
                acceptedAfter.add(System.nanoTime() - begin);
            } else {
                refused.incrementAndGet();
                toSendAgain.add(email);
                if (answer.headers().firstValue("Retry-After").isEmpty()) {
                    withoutRetryAfter.incrementAndGet();
                }
            }
            if (begin - nobodyAnsweredUntil > 0) {
                slowest.accumulateAndGet(System.nanoTime() - begin, Math::max);
            }
        } catch (IOException gone) {
            unanswered.incrementAndGet();
            toSendAgain.add(email);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String form(String email) {
        var phone = "+491512%07d".formatted(Math.floorMod(email.hashCode(), 10_000_000));
        return """
                {"channel": "WEB_FORM", "source": {"id": "faults"},
                 "person": {"name": "Ann %s", "email": "%s", "phone": "%s", "jobTitle": "CEO", "timeZone": "Europe/Berlin"},
                 "company": {"name": "Example Works", "employees": 120, "country": "DE"},
                 "answers": {"need": "we lose track of follow-ups", "authority": "I decide", "budget": "20000 EUR",
                             "timeline": "this month"},
                 "consent": {"email": "GRANTED", "phone": "GRANTED", "text": "Contact me"}}
                """.formatted(email.substring(0, email.indexOf('@')), email, phone);
    }

    /** The services themselves stand still meanwhile: how long anybody waits for that says nothing. */
    void withoutAnswers(Runnable meanwhile) {
        nobodyAnsweredUntil = System.nanoTime() + Duration.ofHours(1).toNanos();
        meanwhile.run();
        nobodyAnsweredUntil = System.nanoTime();
    }

    /** The longest that anybody waited for an answer of services that could give one. */
    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    /** Within which time 99 of 100 were acknowledged. */
    Duration accepted99() {
        var sorted = acceptedAfter.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Duration.ZERO : Duration.ofNanos(sorted[(int) (sorted.length * 0.99)]);
    }

    /** Nobody comes any more; whoever is at it ends. */
    Customers leave() {
        going = false;
        threads.forEach(Customers::join);
        return this;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    String told() {
        return "%d sent, %d acknowledged, %d refused, %d without an answer, slowest answer %.1f s"
                .formatted(
                        sent.size(),
                        acknowledged.size(),
                        refused.get(),
                        unanswered.get(),
                        slowest().toMillis() / 1000.0);
    }

    @Override
    public void close() {
        going = false;
        http.shutdownNow();
    }
}
