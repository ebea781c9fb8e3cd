package org.amends.nlu.encoder;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What BERT does to a text before it is cut into word pieces: lower case, no accents, no control characters, and a space
 * around each sign and each Chinese character. OpenNLP's tokenizer leaves this to its caller.
 */
final class PlainWords {
    private PlainWords() {}

    static String of(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var out = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(one -> append(out, one));
        return out.toString();
    }

    private static void append(StringBuilder out, int one) {
        if (isSpace(one)) {
            out.append(' ');
        } else if (isSign(one) || isChinese(one)) {
            out.append(' ').appendCodePoint(one).append(' ');
        } else if (isKept(one)) {
            out.appendCodePoint(one);
        }
    }

    private static boolean isSpace(int one) {
        return one == '\t' || one == '\n' || one == '\r' || Character.getType(one) == Character.SPACE_SEPARATOR;
    }

    private static boolean isKept(int one) {
        return one != 0xFFFD
                && switch (Character.getType(one)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK -> false;
                    default -> true;
                };
    }

    /** In ASCII all that is neither letter nor digit, as BERT has it, also signs like $ that Unicode calls symbols. */
    private static boolean isSign(int one) {
        if (one > ' ' && one < 0x7F) {
            return !Character.isLetterOrDigit(one);
        }
        return switch (Character.getType(one)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int one) {
        return (one >= 0x4E00 && one <= 0x9FFF)
                || (one >= 0x3400 && one <= 0x4DBF)
                || (one >= 0x20000 && one <= 0x2CEAF)
                || (one >= 0xF900 && one <= 0xFAFF)
                || (one >= 0x2F800 && one <= 0x2FA1F);
    }
}
