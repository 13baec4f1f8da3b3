package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.WrittenWords.Beginning;
import io.followthrough.cadence.domain.listening.WrittenWords.Word;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What messages of ours say, as digests of their sentences: enough to find them again in an answer, too little to read them.
 * Programs of telephones and old mail systems put what is answered below the answer and mark it by nothing, and our own "if
 * you would rather not hear from me" would be read as the wish of whoever answers.
 *
 * <p>What is too short to be told from a word of theirs ("Hello Ann,", "Unsubscribe") has a digest only together with its
 * neighbours. One sentence alone is no quotation: who repeats it means it, or answers it.
 */
public final class SentText {

    /** No answers are subtracted from. */
    public static final SentText NONE = new SentText(Set.of());

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_LETTERS = 16;
    private static final int MOST_WORDS = 80;
    /** Of one message; a newsletter has about sixty. */
    private static final int MOST_DIGESTS = 400;
    /** Of an answer so many words are looked at. */
    private static final int MOST_READ = 6_000;

    private static final int LEAST_SENTENCES = 2;
    private static final int LONGEST_LINE = 200;
    private static final String MARK = "> ";

    private final Set<Long> digests;

    private SentText(Set<Long> digests) {
        this.digests = digests;
    }

    /** @param forms of one message: as plain text, as HTML without its tags */
    public static SentText of(String... forms) {
        var digests = new LinkedHashSet<Long>();
        for (var form : forms) {
            var text = WrittenWords.of(form);
            // A program may have joined lines, or paragraphs too.
            for (var least : List.of(Beginning.LINE, Beginning.PARAGRAPH, Beginning.SENTENCE)) {
                collect(text, least, digests);
            }
        }
        return new SentText(Set.copyOf(digests.stream().limit(MOST_DIGESTS).toList()));
    }

    /** @param digests as they were told by {@link #digests} */
    public static SentText ofDigests(Collection<Long> digests) {
        return digests.isEmpty() ? NONE : new SentText(Set.copyOf(digests));
    }

    /** To be kept; nothing can be read from them. */
    public Set<Long> digests() {
        return digests;
    }

    /** From each place to the first one far enough behind it, and to each from the last one far enough before it. */
    private static void collect(WrittenWords text, Beginning least, Set<Long> digests) {
        var words = text.words();
        for (var start = 0; start < words.size(); start++) {
            if (isPlace(text, least, start)) {
                for (var end = start + 1; end <= Math.min(words.size(), start + MOST_WORDS); end++) {
                    if (isPlace(text, least, end) && isLongEnough(words.subList(start, end))) {
                        digests.add(digest(words.subList(start, end)));
                        break;
                    }
                }
            }
        }
        for (var end = words.size(); end > 0; end--) {
            if (isPlace(text, least, end)) {
                for (var start = end - 1; start >= Math.max(0, end - MOST_WORDS); start--) {
                    if (isPlace(text, least, start) && isLongEnough(words.subList(start, end))) {
                        digests.add(digest(words.subList(start, end)));
                        break;
                    }
                }
            }
        }
    }

    private static boolean isPlace(WrittenWords text, Beginning least, int at) {
        return text.begins().get(at).compareTo(least) >= 0;
    }

    private static boolean isLongEnough(List<Word> words) {
        return words.size() >= FEWEST_WORDS
                && words.stream().mapToInt(word -> word.letters().length()).sum() >= FEWEST_LETTERS;
    }

    /** An answer in which each line of ours is marked as quoted, as mail programs do. */
    public String markedIn(String answer) {
        return marked(answer, LEAST_SENTENCES);
    }

    /** The same of a part of such an answer, in which one sentence alone is ours as well. */
    String markedAmong(String part) {
        return marked(part, 1);
    }

    private String marked(String answer, int leastSentences) {
        if (digests.isEmpty()) {
            return answer;
        }
        var text = WrittenWords.of(answer);
        var ours = ours(text, leastSentences);
        return ours.isEmpty() ? answer : marked(answer, text.words(), ours);
    }

    /** The numbers of the words that are ours. */
    private BitSet ours(WrittenWords text, int leastSentences) {
        var ours = new BitSet();
        var sentences = 0;
        var words = text.words().subList(0, Math.min(MOST_READ, text.words().size()));
        for (var start = 0; start < words.size(); start++) {
            if (isPlace(text, Beginning.LINE, start)) {
                var end = lastEnd(text, words, start);
                if (end > start) {
                    sentences += ours.get(start) ? 0 : 1;
                    ours.set(start, end);
                }
            }
        }
        return sentences < leastSentences ? new BitSet() : ours;
    }

    /** Behind the last word of the longest sentence of ours that begins there; the start where none does. */
    private int lastEnd(WrittenWords text, List<Word> words, int start) {
        var sha = sha();
        var last = start;
        for (var end = start + 1; end <= Math.min(words.size(), start + MOST_WORDS); end++) {
            sha.update(words.get(end - 1).letters().getBytes(StandardCharsets.UTF_8));
            if (isPlace(text, Beginning.LINE, end) && digests.contains(digest(copy(sha)))) {
                last = end;
            }
        }
        return last;
    }

    private static String marked(String answer, List<Word> words, BitSet ours) {
        var marked = new StringBuilder();
        var at = 0;
        for (var first = ours.nextSetBit(0); first >= 0; first = ours.nextSetBit(ours.nextClearBit(first))) {
            var from = words.get(first).lead();
            var to = words.get(ours.nextClearBit(first) - 1).reach();
            marked.append(answer, at, from);
            if (!marked.isEmpty() && marked.charAt(marked.length() - 1) != '\n') {
                marked.append('\n');
            }
            answer.substring(from, to).lines().forEach(line -> mark(line.strip(), marked));
            at = to;
            while (at < answer.length() && answer.charAt(at) == ' ') {
                at++;
            }
            if (at < answer.length() && answer.charAt(at) == '\n') {
                at++;
            }
        }
        return marked.append(answer, at, answer.length()).toString();
    }

    /** In pieces that nobody else breaks once more, since what is behind a break would be theirs. */
    private static void mark(String line, StringBuilder marked) {
        var rest = line;
        while (rest.length() > LONGEST_LINE) {
            var blank = rest.lastIndexOf(' ', LONGEST_LINE);
            var end = blank > 0 ? blank : LONGEST_LINE;
            marked.append(MARK).append(rest, 0, end).append('\n');
            rest = rest.substring(end).strip();
        }
        marked.append(MARK).append(rest).append('\n');
    }

    private static long digest(List<Word> words) {
        var sha = sha();
        words.forEach(word -> sha.update(word.letters().getBytes(StandardCharsets.UTF_8)));
        return digest(sha);
    }

    private static long digest(MessageDigest sha) {
        return ByteBuffer.wrap(sha.digest()).getLong();
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest copy(MessageDigest sha) {
        try {
            return (MessageDigest) sha.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
