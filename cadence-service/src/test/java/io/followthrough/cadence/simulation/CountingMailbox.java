package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailTrouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that takes everything and remembers how often. */
final class CountingMailbox implements MailServer {

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    @Override
    public boolean isReachable() {
        return true;
    }

    @Override
    public Handover hand(Email email) {
        taken.merge(email.messageId(), 1, Integer::sum);
        return new Handover.Taken();
    }

    @Override
    public Optional<MailTrouble> trouble() {
        return Optional.empty();
    }

    int count(String messageId) {
        return taken.getOrDefault(messageId, 0);
    }

    int size() {
        return taken.size();
    }

    List<String> leftMoreThanOnce() {
        return taken.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
