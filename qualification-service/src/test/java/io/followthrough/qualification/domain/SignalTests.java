package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.newsletter;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Road;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes in three languages, with what they should do: seek now, try later, or nothing. */
class SignalTests {

    private enum Expected {
        NOW,
        LATER,
        NOTHING
    }

    private record Note(Expected expected, String text) {}

    private static final List<Note> NOTES = List.of(
            now("I've been looking for something like this"),
            now("I was hoping you'd call"),
            now("We want to buy 20 licences"),
            now("Could you send us a quote?"),
            now("How much does the team plan cost?"),
            now("This is urgent, our contract ends on Friday"),
            now("Why not set up a call tomorrow?"),
            now("Let's talk"),
            now("No problem, budget is approved"),
            now("We are looking to replace our CRM"),
            now("Please call me today"),
            now("Exactly what we need."),
            now("We don't use anything yet, but we are ready to start"),
            now("Wir suchen eine Lösung für unser Team"),
            now("Was kostet das für 50 Leute?"),
            now("Können wir einen Termin vereinbaren?"),
            now("Ich hatte gehofft, dass Sie anrufen. Bitte um Rückruf"),
            now("Bitte ein Angebot schicken"),
            now("Es eilt, wir brauchen dringend Ersatz"),
            now("Das Budget ist freigegeben"),
            now("Genau das, was wir brauchen"),
            now("Estamos buscando algo así desde hace meses"),
            now("Queremos comprar antes de fin de mes"),
            now("¿Cuánto cuesta para diez usuarios?"),
            now("Llámeme mañana, por favor"),
            now("Justo lo que necesitamos"),
            now("Es urgente"),
            now("¿Podemos hablar esta semana?"),
            later("Not now, maybe in spring"),
            later("We are not looking for anything right now"),
            later("Call me in 6 months"),
            later("Not interested, thanks"),
            later("We went with another vendor"),
            later("The project is on hold"),
            nothing("Please stop calling us"), // by e-mail we may go on
            later("Get back to me in the autumn"),
            later("It's not a good time"),
            later("Derzeit nicht, danke"),
            later("Kein Interesse"),
            later("Melden Sie sich nächstes Jahr wieder"),
            later("Wir haben uns für einen anderen entschieden"),
            later("Das Projekt liegt auf Eis"),
            later("Ahora no, gracias"),
            later("No me interesa"),
            later("Tal vez más adelante"),
            later("El próximo año lo vemos"),
            later("Por el momento no"),
            later("They are not looking to buy"),
            nothing("She does not want to buy anything"),
            later("We are no longer looking for a tool"),
            later("Wir suchen nichts"),
            later("Sie suchen keine Lösung, sie haben eine"),
            nothing("Wir möchten nicht kaufen"),
            nothing("No queremos comprar"),
            later("No estamos buscando nada"),
            nothing("Left a message with the front desk"),
            nothing("Has two children and likes sailing"),
            nothing("Spoke with the assistant about the weather"),
            nothing("Thanks!\n\nOn Monday, Rep <rep@example.com> wrote:\n> are you looking to buy? this is urgent"),
            nothing("Danke\n> Möchten Sie ein Angebot? Es eilt"));

    @Test
    void aTableOfSixtyNotesIsReadRight() {
        assertThat(NOTES).hasSize(60);
        var right = NOTES.stream()
                .filter(note -> read(note.text()) == note.expected())
                .count();
        for (var kind : List.of(Expected.NOW, Expected.LATER)) {
            var found = NOTES.stream().filter(note -> read(note.text()) == kind).toList();
            var hits = found.stream().filter(note -> note.expected() == kind).count();
            var wanted = NOTES.stream().filter(note -> note.expected() == kind).count();
            System.out.printf("%s: precision %d/%d, recall %d/%d%n", kind, hits, found.size(), hits, wanted);
        }
        assertThat(NOTES.stream()
                        .filter(note -> read(note.text()) != note.expected())
                        .map(note -> note + " was read as " + read(note.text())))
                .isEmpty();
        assertThat(right).isEqualTo(60);
    }

    /** What a note does to somebody on the one road and to somebody on the other. */
    private static Expected read(String text) {
        var onCurrent =
                decide(webForm(TODAY.minusSeconds(9)), note(text, TODAY)).road().road();
        var onFuture = decide(newsletter(TODAY.minusSeconds(9)), note(text, TODAY))
                .road()
                .road();
        if (onCurrent == Road.CURRENT_INTEREST && onFuture == Road.FUTURE_INTEREST) {
            return Expected.NOTHING;
        }
        return onFuture == Road.CURRENT_INTEREST ? Expected.NOW : Expected.LATER;
    }

    private static Note now(String text) {
        return new Note(Expected.NOW, text);
    }

    private static Note later(String text) {
        return new Note(Expected.LATER, text);
    }

    private static Note nothing(String text) {
        return new Note(Expected.NOTHING, text);
    }
}
