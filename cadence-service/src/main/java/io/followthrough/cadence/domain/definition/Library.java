package io.followthrough.cadence.domain.definition;

import io.followthrough.events.CadenceVersion;
import io.followthrough.events.CaptureChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All definitions at one moment.
 *
 * @param cadences every version ever stored, since running enrolments keep theirs; as with windows
 */
public record Library(
        Map<CadenceVersion, Cadence> cadences,
        ContactWindows windows,
        Map<String, Template> templates,
        Map<String, Rep> reps) {

    private static final Comparator<Cadence> BEST_FIRST = Comparator.comparing(
                    (Cadence cadence) -> !cadence.audience().namesChannels())
            .thenComparing(Cadence::id);

    public Library {
        cadences = Map.copyOf(cadences);
        templates = Map.copyOf(templates);
        reps = Map.copyOf(reps);
    }

    /** Of templates and representatives only the newest. */
    public static Library of(
            List<Cadence> cadences, List<ContactWindow> windows, List<Template> templates, List<Rep> reps) {
        return new Library(
                cadences.stream().collect(Collectors.toMap(Cadence::reference, Function.identity())),
                ContactWindows.of(windows),
                newest(templates, Template::id, Template::version),
                newest(reps, Rep::id, Rep::version));
    }

    private static <T> Map<String, T> newest(List<T> all, Function<T, String> id, Function<T, Integer> version) {
        return all.stream()
                .collect(Collectors.toMap(
                        id, Function.identity(), (a, b) -> version.apply(a) >= version.apply(b) ? a : b, TreeMap::new));
    }

    public Optional<Cadence> cadence(CadenceVersion reference) {
        return Optional.ofNullable(cadences.get(reference));
    }

    /** In the person's language if there is one, else as its id says: the fallback is the library's own language. */
    public Optional<Template> template(String id, @Nullable String language) {
        var own = language == null ? null : templates.get(id + "-" + Rep.primaryLanguage(language));
        return Optional.ofNullable(own == null ? templates.get(id) : own);
    }

    public Optional<Cadence> newestCadence(String id) {
        return cadences.values().stream()
                .filter(cadence -> cadence.id().equals(id))
                .max(Comparator.comparingInt(Cadence::version));
    }

    /** The newest version of each cadence, by id. */
    public List<Cadence> newestCadences() {
        return cadences.values().stream()
                .collect(Collectors.toMap(
                        Cadence::id, Function.identity(), (a, b) -> a.version() >= b.version() ? a : b, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Cadences for somebody in this situation, those made for the person's channel first. */
    public List<Cadence> suited(Situation situation, @Nullable CaptureChannel channel) {
        return newestCadences().stream()
                .filter(cadence -> cadence.audience().includes(situation, channel))
                .sorted(BEST_FIRST)
                .toList();
    }

    public List<Rep> activeReps() {
        return reps.values().stream()
                .filter(Rep::active)
                .sorted(Comparator.comparing(Rep::id))
                .toList();
    }
}
