package io.followthrough.cadence.listening;

import io.followthrough.cadence.application.UnheardMail;
import io.followthrough.cadence.application.UnheardMails;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written down of one mailbox, in memory. */
class MemoryBooks implements Positions, UnheardMails, HeardLetters {

    private Position position;
    private final Map<String, Instant> heard = new LinkedHashMap<>();
    private Pulse pulse = Pulse.NONE;
    private final Map<String, UnheardMail> kept = new LinkedHashMap<>();
    private final Map<String, byte[]> raw = new LinkedHashMap<>();

    @Override
    public boolean contains(String mailbox, String letterId) {
        return heard.containsKey(letterId);
    }

    @Override
    public void add(String mailbox, String letterId, Instant receivedAt) {
        heard.put(letterId, receivedAt);
    }

    @Override
    public void forgetBefore(String mailbox, Instant receivedAt) {
        heard.values().removeIf(at -> at.isBefore(receivedAt));
    }

    @Override
    public boolean claim(String mailbox, String instance, Instant now, Instant until) {
        return true;
    }

    @Override
    public Optional<Position> find(String mailbox) {
        return Optional.ofNullable(position);
    }

    @Override
    public void save(String mailbox, Position newest, Instant heardAt) {
        position = newest;
        pulse = new Pulse(pulse.lookedAt(), heardAt, pulse.waiting(), pulse.clearedAt());
    }

    @Override
    public void looked(String mailbox, Instant at, int waiting) {
        pulse = new Pulse(at, pulse.heardAt(), waiting, waiting == 0 ? at : pulse.clearedAt());
    }

    @Override
    public Pulse pulse(String mailbox) {
        return pulse;
    }

    @Override
    public void keep(UnheardMail mail, byte[] bytes) {
        kept.put(mail.id(), mail);
        raw.put(mail.id(), bytes);
    }

    @Override
    public List<UnheardMail> newest(int skipped, int most) {
        return List.copyOf(kept.values()).reversed().stream()
                .skip(skipped)
                .limit(most)
                .toList();
    }

    @Override
    public long count() {
        return kept.size();
    }

    @Override
    public long countAsking() {
        return kept.values().stream().filter(mail -> mail.asks() != null).count();
    }

    @Override
    public long countOverdue(Instant now) {
        return kept.values().stream()
                .filter(mail -> mail.dueBy() != null && mail.dueBy().isBefore(now))
                .count();
    }

    @Override
    public Optional<byte[]> raw(String id) {
        return Optional.ofNullable(raw.get(id));
    }

    @Override
    public boolean remove(String id) {
        raw.remove(id);
        return kept.remove(id) != null;
    }
}
