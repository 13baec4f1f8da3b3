package io.followthrough.reading.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            pan pani paní inż mgr bc mudr judr phdr rndr paeddr mddr д-р г-н г-жа господин госпожа проф κ κος κα κυρία δρ
            herrn hrn frl eheleute ehepaar famille famiglia familia família family fru frk
            kommr komm-rat hofr mmag mmmag direktor direktorin kommerzialrat hofrat ökr bmst labg bgm obst obstlt hptm vbgm mag.a dr.in
            prof.in ra.in rain dipl-htl-ing dipl-päd dipl-psych dipl-kffr dipl-betrw dipl-vw dipl-volksw dipl-oec dipl-phys dipl-chem
            dipl-math dipl-arch dipl-jur ddipl-ing
            gal sgto cmdte comandante prof.ssa sig.na ill.mo gent gent.mo gent.ma egr spett cav comm on rev.do
            engº engª drº drª profº profª srº srª arqº arqª eng.º eng.ª dr.º dr.ª prof.ª prof.º sr.ª arq.º arq.ª d.ª dª exm.º exm.ª exmº exmª
            ilmo ilma ilm.º ilm.ª exm.o dona ingº ing.ª ing.º lic.ª licda lcda lcdo abg abog psic c.p mtro mtra
            prof.dr dr.med dr.ing
            shri shree smt shrimati adv pt sardar brig wg gp flt sqn lt.col lt.gen sheikh sheikha sheikhah shaikh shaikha datuk dato' dato’ datin encik puan
            khun bapak ibu bpk sayın sayin
            السيد السيدة الآنسة د دكتور دكتورة الدكتور الدكتورة أستاذ الأستاذ الأستاذة المهندس المهندسة م الشيخ الشيخة""");
    /** Only written so: {@code Di} and {@code Er} are names, and in a name all in capitals these say nothing. */
    private static final Set<String> BEFORE_AS_WRITTEN =
            words("Er. DI DI(FH) RA StB WP KR HR MR OStR StD StR OSR RegR MedR NR BR DDr. Ing.in don doña");
    /** Without a full stop a name or a word. */
    private static final Set<String> NEED_A_STOP = words(
            "bmst labg bgm obst obstlt hptm vbgm gal on cav comm gent adv pt brig wg gp flt sqn κ د م bc ill.mo abg");
    /** Forms of address that stand at the end as well, as programs export them: {@code MILLER ANN MRS}. */
    private static final Set<String> FORMS = words("""
            mr mrs ms miss mx dr prof ing mag herr frau hr mme mlle m. madame monsieur sig sig.ra dhr mevr mevrouw sra srta señora señor
            senhora senhor dott dott.ssa avv pan pani kommr shri smt""");

    private static final Set<String> AFTER = words("""
            phd ph.d dphil md m.d mba m.b.a ma m.a ba b.a bsc b.sc msc m.sc beng b.eng meng m.eng llm ll.m llb esq esquire cpa pmp cfa cfp
            acca fca rn dds jd cissp csm m.b.b.s mbbs dipl ret bed b.ed med m.ed
            obe mbe cbe kbe dbe frs facs facp facc facog frcs frcp frcpc frcgp frca fmh pharmd psyd dvm dsc edd csc drsc cism cisa fcca fcma
            cima fcipd mcipd frics mrics riba shrm-cp shrm-scp b.com bcom m.com mcom b.tech btech m.tech mtech bca mca m.phil mphil mph mpa mfa
            retd a.d i.r m.des mscit mscmath emba hanım hanim
            様 さん 殿 先生 님 씨 先生 女士 小姐""");
    /** Degrees and orders that small letters make a word or a name of. */
    private static final Set<String> AFTER_IN_CAPITALS = words("""
            CAS DAS MAS KC QC PE PA NP RN DO OD DC CA CS PT OT LCSW LMFT MSW MC OM DL JP ETH FH HSG HTL HWZ FCA ACA FCS ACS CFE CPM CSM CSP CRM
            PSM PSPO CEO CFO COO CTO CIO CMO CSO MP MEP MdB MdL SJ OSB OP OFM""");
    /** What a degree is of or how it was given, written behind it: {@code Dr. rer. nat.}, {@code Dr. h.c. mult.} */
    private static final Set<String> QUALIFIERS = words("""
            med dent vet rer nat pol phil jur iur utr oec publ ing techn theol agr forest sc mus paed päd hum biol pharm
            troph cult soc art mont silv math psych h.c hc e.h eh mult habil em emer""");
    /** Of a knight or dame, who is addressed by the given name: {@code Sir Elton}. */
    private static final Set<String> WITH_GIVEN_NAME = Set.of(
            "sir",
            "dame",
            "don",
            "doña",
            "dña",
            "d",
            "dona",
            "dª",
            "d.ª",
            "sheikh",
            "sheikha",
            "sheikhah",
            "shaikh",
            "shaikha",
            "الشيخ",
            "الشيخة",
            "datuk",
            "dato'",
            "dato’",
            "datin",
            "encik",
            "puan",
            "khun",
            "bapak",
            "ibu",
            "bpk");

    private static final Set<String> INDIAN = Set.of("shri", "shree", "smt", "shrimati", "adv", "er", "dr", "prof");
    private static final Set<String> INDIAN_COURTESIES = Set.of("ji", "jee", "saheb", "sahib");
    /** Parts of a German family name since 1919, where a particle follows. */
    private static final Set<String> NOBLE = words("""
            freiherr freifrau freiin graf gräfin baron baronin baroness fürst fürstin prinz prinzessin herzog herzogin
            ritter edler edle reichsfreiherr reichsgraf erbprinz landgraf markgraf""");

    /** Those that begin by a capital wherever they stand. */
    private static final Set<String> LARGE = words("""
            mr mrs ms miss mx sir dame lord lady rev reverend capt col maj sgt gen hon rabbi
            herr hr frau fr fräulein familie dr dr-ing prof univ-prof professor doktor ing mag dipl-ing dipl-kfm
            monsieur madame mademoiselle mme mlle maître dott dottore dottoressa avv""");

    /** As one addresses an envelope, and as one speaks. */
    private static final Map<String, String> NOMINATIVES = Map.of("Herrn", "Herr", "HERRN", "Herr", "Hrn.", "Hr.");

    private static final Set<String> GENERATIONS =
            words("jr jnr junior sr snr senior ii iii iv jun sen filho neto júnior");
    /** Joined to the name without a blank, or behind one; the longest first. */
    private static final List<String> ATTACHED = Arrays.stream("""
                    様 さん さま 殿 先生 님 씨 女士 小姐 氏 君 部長 課長 係長 社長 専務 常務 会長 取締役 代表取締役 店長 所長 室長 次長 主任 本部長 支店長
                    经理 經理 总经理 總經理 总监 總監 董事长 董事長 老师 老師 博士 教授 医生 醫生 工程师 工程師 主管 总 總
                    대표 이사 부장 과장 차장 대리 사장 팀장 실장 선생 교수 박사 원장 본부장 회장 대표이사
                    -san -sama -sensei -kun""".split("\\s+"))
            .filter(title -> !title.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private Titles() {}

    /** @param title with its qualifiers, if any: {@code Dr. med.} */
    static boolean isBefore(String title) {
        var plain = plain(withoutQualifiers(title));
        return BEFORE.contains(plain) || BEFORE.contains(plain.replace(".", "")) || isGlued(plain);
    }

    /**
     * @param name the whole, as written
     * @param before titles that stand in front
     */
    static boolean isBefore(String word, String name, List<String> before) {
        if (plain(word).equals("d")) { // Don before a Spanish or Portuguese name, else an initial
            return !before.isEmpty()
                    || Arrays.stream(name.split("\\s+"))
                            .skip(2)
                            .anyMatch(part ->
                                    part.equals("y") || FamilyNames.isSpanish(part) || FamilyNames.isPortuguese(part));
        }
        if (isNoble(word)) { // Prinz Karl von Bayern; but Graf Steffi
            var words = Arrays.asList(name.split("\\s+"));
            var at = words.indexOf(word);
            return at + 2 < words.size() && GivenNames.isKnown(words.get(at + 1));
        }
        return isBefore(word) && !NEED_A_STOP.contains(word.toLowerCase(Locale.ROOT))
                || BEFORE_AS_WRITTEN.contains(word) && !Capitals.isAllCapitals(name);
    }

    /** Whether it may stand at the end, or in brackets, as well as in front. */
    static boolean isForm(String word) {
        return FORMS.contains(plain(word)) || FORMS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** {@code Dr.med.}, {@code Dipl.Ing.}: without the blank. */
    private static boolean isGlued(String plain) {
        var parts = plain.split("\\.");
        return parts.length > 1
                && BEFORE.contains(parts[0])
                && Arrays.stream(parts).skip(1).allMatch(part -> BEFORE.contains(part) || QUALIFIERS.contains(part));
    }

    static boolean isAfterInCapitals(String word) {
        return AFTER_IN_CAPITALS.contains(word);
    }

    /** {@code Ji} of {@code Shri Ramesh Ji Agarwal}: respect, not a name. */
    static boolean isIndianCourtesy(String word, List<String> titles) {
        return INDIAN_COURTESIES.contains(plain(word))
                && titles.stream().map(Titles::plain).anyMatch(INDIAN::contains);
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
    static String proper(String written, boolean nameIsInOneCase) {
        var title = NOMINATIVES.getOrDefault(written, written);
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
        return (isAfter(title) || AFTER_IN_CAPITALS.contains(title))
                && !plain(title).equals("dipl");
    }

    /** The name without the forms of address and offices that Chinese, Japanese and Korean hang on to it: {@code 田中部長}, {@code 이서연 대표님}. */
    static String detached(String name) {
        var left = name;
        for (var title = attached(left); title != null; title = attached(left)) {
            left = left.substring(0, left.length() - title.length()).strip();
        }
        return left;
    }

    private static @Nullable String attached(String name) {
        return ATTACHED.stream()
                .filter(title -> name.endsWith(title) && name.length() > title.length())
                .filter(title -> !isOffice(title) || name.length() > title.length() + 1)
                .findFirst()
                .orElse(null);
    }

    /** An office behind one syllable of Korean may be a given name. */
    private static boolean isOffice(String title) {
        return title.length() == 2 && Character.UnicodeScript.of(title.charAt(0)) == Character.UnicodeScript.HANGUL;
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
