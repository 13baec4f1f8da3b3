package io.followthrough.reading.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Forms of address, academic degrees and generations around a name. */
final class Titles {

    private static final Set<String> BEFORE = words("""
            mr mrs ms miss mx sir dame lord lady rev reverend capt cpt col lt maj sgt gen cmdr hon rabbi imam
            herr hr frau fr fräulein familie fam firma
            dr dr-ing pd prof univ-prof hon-prof jun-prof professor doktor ing mag dipl dipl-ing dipl-kfm dipl-kffr dipl-inf bsc msc dipl-wirt-ing ddr priv-doz
            monsieur madame mademoiselle mme mlle mm maître me
            señor señora señorita sr sra srta sres d dña doña lic licenciado ingeniero arq
            signor signora signorina sig sig.ra sig.na dott dott.ssa dottore dottoressa avv geom rag arch
            senhor senhora eng exmo exma doutor doutora dra
            dhr mevr mevrouw meneer mw drs ir mr.drs
            pan pani inż mgr г-н г-жа господин госпожа""");
    private static final Set<String> AFTER = words("""
            phd ph.d dphil md m.d mba m.b.a ma m.a ba b.a bsc b.sc msc m.sc beng b.eng meng m.eng llm ll.m llb esq esquire cpa pmp cfa cfp
            acca fca rn dds jd cissp csm m.b.b.s mbbs dipl ret bed b.ed med m.ed
            様 さん 殿 先生 님 씨 先生 女士 小姐""");
    /** What a degree is of or how it was given, written behind it: {@code Dr. rer. nat.}, {@code Dr. h.c. mult.} */
    private static final Set<String> QUALIFIERS = words("""
            med dent vet rer nat pol phil jur iur utr oec publ ing techn theol agr forest sc mus paed päd hum biol pharm
            troph cult soc art mont silv math psych h.c hc e.h eh mult habil em emer""");
    /** Of a knight or dame, who is addressed by the given name: {@code Sir Elton}. */
    private static final Set<String> WITH_GIVEN_NAME = Set.of("sir", "dame", "don", "doña", "dña", "d");
    /** Parts of a German family name since 1919, where a particle follows. */
    private static final Set<String> NOBLE = words("""
            freiherr freifrau freiin graf gräfin baron baronin baroness fürst fürstin prinz prinzessin herzog herzogin
            ritter edler edle reichsfreiherr reichsgraf erbprinz landgraf markgraf""");

    /** Those that begin by a capital wherever they stand. */
    private static final Set<String> LARGE = words("""
            mr mrs ms miss mx sir dame lord lady rev reverend capt col maj sgt gen hon rabbi
            herr hr frau fr fräulein familie dr dr-ing prof univ-prof professor doktor ing mag dipl-ing dipl-kfm
            monsieur madame mademoiselle mme mlle maître dott dottore dottoressa avv""");

    private static final Set<String> GENERATIONS =
            words("jr jnr junior sr snr senior ii iii iv jun sen filho neto júnior");
    /** Joined to the name without a blank. */
    private static final Set<String> ATTACHED = Set.of("様", "さん", "殿", "先生", "님", "씨", "女士", "小姐");

    private Titles() {}

    /** @param title with its qualifiers, if any: {@code Dr. med.} */
    static boolean isBefore(String title) {
        var plain = plain(withoutQualifiers(title));
        return BEFORE.contains(plain) || BEFORE.contains(plain.replace(".", ""));
    }

    static boolean isAfter(String word) {
        var plain = plain(word);
        return AFTER.contains(plain) || AFTER.contains(plain.replace(".", ""));
    }

    /** Only right behind a degree: {@code med.} alone is a degree of its own, or part of a name. */
    static boolean isQualifier(String word) {
        return QUALIFIERS.contains(plain(word));
    }

    static String withoutQualifiers(String title) {
        return title.split(" ", 2)[0];
    }

    /**
     * {@code DR.} as {@code Dr.}, and so is {@code dr.} in a name of small letters. Degrees have capitals of their own, and the
     * forms of some languages none: they stay as they are written.
     */
    static String proper(String title, boolean nameIsInOneCase) {
        var isShouted = Capitals.isAllCapitals(title) && !NameReader.isInitial(title);
        var isWhispered = nameIsInOneCase && Capitals.isAllSmall(title);
        return (isShouted || isWhispered) && LARGE.contains(plain(withoutQualifiers(title)))
                ? Capitals.proper(withoutQualifiers(title)) + qualifiers(title).toLowerCase(Locale.ROOT)
                : title;
    }

    private static String qualifiers(String title) {
        return title.substring(withoutQualifiers(title).length());
    }

    static boolean goesWithGivenName(String title) {
        return WITH_GIVEN_NAME.contains(plain(title));
    }

    static boolean isNoble(String word) {
        return NOBLE.contains(plain(word));
    }

    static boolean isGeneration(String word) {
        return GENERATIONS.contains(plain(word));
    }

    static boolean isAfterTheName(String title) {
        return isAfter(title) && !plain(title).equals("dipl");
    }

    /** The name without a form of address that Chinese, Japanese and Korean hang on to it. */
    static String detached(String name) {
        return ATTACHED.stream()
                .filter(title -> name.endsWith(title) && name.length() > title.length())
                .findFirst()
                .map(title -> name.substring(0, name.length() - title.length()).strip())
                .orElse(name);
    }

    static String plain(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }
}
