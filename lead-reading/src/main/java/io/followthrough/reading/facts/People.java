package io.followthrough.reading.facts;

import io.followthrough.reading.NamedPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People who are named with a title, a role or an address: "Frau Lehmann", "Maria is the owner", "Ann Roe (ann@acme.example)". */
public final class People {

    private static final String NAME = "\\p{Lu}[\\p{Ll}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){0,2}";
    private static final String ROLE =
            "(?:owner|founder|ceo|cto|cfo|coo|boss|manager|director|head of \\w+|partner|wife|husband|inhaber(?:in)?|gesch\u00e4ftsf\u00fchrer(?:in)?|chef(?:in)?|leiter(?:in)?|due\u00f1[oa]|jef[ea]|gerente|director[a]?|patron(?:ne)?|g\u00e9rant[e]?|directeur|directrice|titolare|responsabile|capo|don[oa]|diretor[a]?|eigenaar|directrice|baas)";

    private static final Pattern WITH_ADDRESS =
            Pattern.compile("(" + NAME + ")\\s?[,(<:]?\\s?<?([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Sr|Sra|Se\u00f1ora?|se\u00f1ora?|Don|Do\u00f1a|M|Mme|Madame|Monsieur|Sig|Signora?|Senhora?|senhora?|Dhr|Mevr|mevrouw|meneer)\\.? ("
                    + NAME + ")");
    private static final Pattern IS_ROLE = Pattern.compile(
            "(" + NAME
                    + ") (?:is|ist|es|est|\u00e8|\u00e9) (?:the |our |my |their |der |die |unser[e]? |mein[e]? |el |la |le |il |o |a |de |het )?("
                    + ROLE + ")\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ROLE_IS = Pattern.compile(
            "\\b(?:the|our|my|their|der|die|unsere?|meine?|el|la|le|il|o|a|de|notre|mon|ma|il mio|nostro|meu|minha|onze|mijn) ("
                    + ROLE + ")(?:,? (?:is |ist |es |est |\u00e8 |\u00e9 )?(" + NAME + "))?",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    private People() {}

    /** @param composed as written */
    public static List<NamedPerson> in(String composed) {
        var people = new ArrayList<NamedPerson>();
        WITH_ADDRESS
                .matcher(composed)
                .results()
                .forEach(words -> people.add(
                        new NamedPerson(words.group(1), null, words.group(2).toLowerCase(Locale.ROOT))));
        ADDRESS.matcher(composed)
                .results()
                .map(words -> words.group().toLowerCase(Locale.ROOT))
                .filter(address -> people.stream().noneMatch(person -> address.equals(person.email())))
                .forEach(address -> people.add(new NamedPerson(null, null, address)));
        IS_ROLE.matcher(composed)
                .results()
                .forEach(words -> people.add(new NamedPerson(words.group(1), words.group(2), null)));
        ROLE_IS.matcher(composed).results().forEach(words -> addRole(words.group(1), words.group(2), people));
        TITLED.matcher(composed)
                .results()
                .map(words -> words.group(1))
                .filter(name -> people.stream().noneMatch(person -> name.equals(person.name())))
                .forEach(name -> people.add(new NamedPerson(name, null, null)));
        return people;
    }

    private static void addRole(String role, @Nullable String name, List<NamedPerson> people) {
        var proper = name != null && Character.isUpperCase(name.charAt(0)) ? name : null;
        people.add(new NamedPerson(proper, role, null));
    }
}
