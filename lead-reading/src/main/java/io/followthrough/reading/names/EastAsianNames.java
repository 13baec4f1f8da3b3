package io.followthrough.reading.names;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names in Chinese characters, kana and hangul: the family name comes first, a foreigner's in kana last. */
final class EastAsianNames {

    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.COMMON);
    private static final Set<String> DOUBLE_FAMILY_NAMES = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "慕容", "司徒", "尉迟", "남궁", "황보", "제갈", "선우", "독고",
            "사공");

    private static final int LONGEST_GIVEN = 3;
    /** The commonest that are of one character, in both ways to write them. */
    private static final String CHINESE =
            "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯";

    private static final String KOREAN = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염";
    /** The commonest of two and three characters: many a Chinese name of one would begin the same. */
    private static final Set<String> JAPANESE = Set.of("""
            佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 小川
            後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田
            高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 菅原 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 木下 野村 菊地 菊池 佐野 大西 杉本 新井 浜田 市川 古川 水野 小松 島田 小山 山内 西田
            西川 川口 飯田 矢野 吉川 樋口 永井 山中 川崎 久保田 松下 川上 早川 平田 星野 安田 本田 土屋 服部 大島 小池 荒木 片山 馬場 関口 黒田 児玉 石原 白石 北村""".split("\\s+"));

    private static final int FIRST_EASTERN = 0x1100;

    private EastAsianNames() {}

    /** Null when it is written in another script. */
    static @Nullable PersonName read(String text) {
        if (text.codePoints().allMatch(letter -> letter < FIRST_EASTERN)) {
            return null;
        }
        var isEastern = text.codePoints().allMatch(letter -> SCRIPTS.contains(UnicodeScript.of(letter)))
                        && text.codePoints().anyMatch(Character::isIdeographic)
                || text.codePoints()
                        .anyMatch(letter -> EnumSet.of(
                                        UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL)
                                .contains(UnicodeScript.of(letter)));
        if (!isEastern) {
            return null;
        }
        var foreign = text.split("[・·]");
        if (foreign.length > 1) {
            return name(foreign[0].strip(), foreign[foreign.length - 1].strip(), null, false);
        }
        var words = text.strip().split("\\s+");
        if (words.length > 1) {
            return name(words[words.length - 1], words[0], null, true);
        }
        return whole(words[0]);
    }

    /** Without a blank a known family name parts the two; a whole name in characters that begins by none stays whole. */
    private static PersonName whole(String word) {
        var family = Stream.concat(DOUBLE_FAMILY_NAMES.stream(), JAPANESE.stream())
                .filter(word::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        if (family != null && word.length() <= family.length() + LONGEST_GIVEN) {
            return parted(word, family.length());
        }
        var isHangul = word.codePoints().allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HANGUL);
        if (isHangul && (word.length() == 3 || word.length() < 3 && KOREAN.indexOf(word.charAt(0)) >= 0)) {
            return parted(word, 1);
        }
        return word.length() <= 3 && CHINESE.indexOf(word.charAt(0)) >= 0
                ? parted(word, 1)
                : name(null, null, word, true);
    }

    private static PersonName parted(String word, int at) {
        var given = word.substring(at);
        return name(given.isEmpty() ? null : given, word.substring(0, at), null, true);
    }

    /** Nobody is greeted by the given name alone there. */
    private static PersonName name(
            @Nullable String given, @Nullable String family, @Nullable String unsorted, boolean familyFirst) {
        var isWhole = given != null && family != null || unsorted != null && unsorted.length() > 1;
        return new PersonName(
                List.of(),
                given,
                family,
                unsorted,
                null,
                familyFirst,
                false,
                false,
                isWhole ? NameQuality.FULL : NameQuality.PARTIAL);
    }
}
