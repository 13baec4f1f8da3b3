package io.followthrough.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list is compared by with people who asked to be forgotten, of whom keyed hashes of such keys are all that
 * is left: the mailbox, ids in other systems, and what others may share together with the name. A row that says nothing but
 * a number, or a name and a company, is compared by that. Expects a normalised {@link Person}.
 */
public final class ListKeys {

    private ListKeys() {}

    /** Every key under which whoever is in a row may have asked; those that match say who it is. */
    public static List<String> of(@Nullable Person person, @Nullable Company company) {
        var keys = new ArrayList<String>();
        if (person == null) {
            return keys;
        }
        var name = person.name();
        if (person.email() != null) {
            keys.add(mailbox(person.email()));
            addNamed(keys, mailbox(person.email()), name);
        }
        // Others may have those as well: with the name they are the person's.
        person.otherEmails().forEach(address -> addNamed(keys, mailbox(address), name));
        person.externalIds().forEach((system, id) -> keys.add(externalId(system, id)));
        var isAlone = keys.isEmpty();
        if (person.phone() != null) {
            addNamed(keys, phone(person.phone()), name);
            if (isAlone && name == null) {
                keys.add(phone(person.phone()));
            }
        }
        if (keys.isEmpty() && company != null && company.domain() != null) {
            addNamed(keys, company(company.domain()), name);
        }
        return keys;
    }

    /** Where one person alone reads it. @param email as it is kept */
    public static String mailbox(String email) {
        return "email:" + MailAddresses.mailbox(email);
    }

    /** Of a number that was told without any name. @param number E.164 */
    public static String phone(String number) {
        return "phone:" + number;
    }

    public static String externalId(String system, String id) {
        return ("external:" + system.strip() + ":" + id.strip()).toLowerCase(Locale.ROOT);
    }

    /** For {@link #named}. @param domain of the company's site */
    public static String company(String domain) {
        return "company:" + domain;
    }

    /** What several people may have, with the name of one of them. */
    public static String named(String key, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return key + "/" + plain.replaceAll("\\s+", " ");
    }

    private static void addNamed(List<String> keys, String key, @Nullable String name) {
        if (name != null) {
            keys.add(named(key, name));
        }
    }
}
