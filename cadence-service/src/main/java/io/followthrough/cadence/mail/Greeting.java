package io.followthrough.cadence.mail;

import io.followthrough.cadence.domain.followup.Profile;
import io.followthrough.reading.names.NameReader;
import io.followthrough.reading.names.PersonName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a letter begins and how one leaves, in the language of its text; English for one that is not known here. */
final class Greeting {

    private static final Set<String> SPOKEN = Set.of("en", "de", "es", "fr");

    private Greeting() {}

    /** Whether there are words of ours in it. */
    static boolean speaks(String language) {
        return SPOKEN.contains(language);
    }

    /** By title and family name, by first name, or by none where that would be a guess. */
    static String of(Profile profile, String language) {
        var person = profile.person();
        var country = profile.company() == null ? null : profile.company().country();
        var name = read(person.name(), person.language());
        return of(name, name.formalName(person.language(), country), language);
    }

    /** Of somebody of whom no more than the name is known. */
    static String of(PersonName name, String language) {
        return of(name, name.formalName(), language);
    }

    private static String of(PersonName name, @Nullable String formal, String language) {
        if (formal != null) {
            return switch (language) {
                case "de" -> "Guten Tag " + formal + ",";
                case "es" -> "Buenos días, " + formal + ":";
                case "fr" -> "Bonjour " + formal + ",";
                default -> "Dear " + formal + ",";
            };
        }
        var first = name.greetingName();
        return switch (language) {
            case "de" -> first == null ? "Guten Tag," : "Guten Tag " + first + ",";
            case "es" -> first == null ? "Buenos días:" : "Hola, " + first + ":";
            case "fr" -> first == null ? "Bonjour," : "Bonjour " + first + ",";
            default -> first == null ? "Hello," : "Hello " + first + ",";
        };
    }

    static PersonName read(@Nullable String written, @Nullable String language) {
        return NameReader.read(written, language);
    }

    /** With the blanks around it; in French no line may break before it. */
    static String colon(String language) {
        return language.equals("fr") ? "\u00a0: " : ": ";
    }

    static String choices(String language) {
        return switch (language) {
            case "de" -> "Themen, Häufigkeit und Sprache wählen";
            case "es" -> "Elegir temas, frecuencia e idioma";
            case "fr" -> "Choisir les sujets, la fréquence et la langue";
            default -> "Choose topics, frequency and language";
        };
    }

    static String wayOut(String language) {
        return switch (language) {
            case "de" -> "Keine weiteren E-Mails von uns";
            case "es" -> "No recibir más correos nuestros";
            case "fr" -> "Ne plus recevoir d’e-mails de notre part";
            default -> "No more e-mail from us";
        };
    }
}
