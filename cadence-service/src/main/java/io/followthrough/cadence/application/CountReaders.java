package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.newsletter.Subscription;
import io.followthrough.kit.store.Aggregate;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How many people an issue would go to that is sent off now, and why not to the others. Looks at everybody: some thousand a second. */
public final class CountReaders {

    private static final int PAGE = 500;
    /** What of a reason belongs to one person: until when. */
    private static final Pattern DETAIL = Pattern.compile("[:(].*");

    private final FollowUps followUps;
    private final RulesSource rules;
    private final InstantSource clock;

    public CountReaders(FollowUps followUps, RulesSource rules, InstantSource clock) {
        this.followUps = followUps;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param people who were looked at
     * @param readers who would get it; of those that share an address one
     * @param others who would not, most first
     */
    public record Readers(long people, long readers, List<Others> others) {}

    /** @param reason why they would not get it */
    public record Others(String reason, long people) {}

    public Readers count() {
        var now = clock.instant();
        var policy = rules.rules().policy();
        var reasons = new TreeMap<String, Long>();
        var people = 0L;
        for (var ids = followUps.after("", PAGE); !ids.isEmpty(); ids = followUps.after(ids.getLast(), PAGE)) {
            var states = followUps.load(ids).values().stream()
                    .map(Aggregate::state)
                    .filter(Objects::nonNull)
                    .filter(person -> person.gone() == null)
                    .toList();
            people += states.size();
            states.forEach(person -> Subscription.obstacle(person, policy, now)
                    .ifPresent(reason -> reasons.merge(
                            DETAIL.matcher(reason).replaceFirst("").strip(), 1L, Long::sum)));
        }
        var others = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(each -> new Others(each.getKey(), each.getValue()))
                .toList();
        return new Readers(
                people, people - others.stream().mapToLong(Others::people).sum(), others);
    }
}
