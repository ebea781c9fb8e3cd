package org.amends.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lets one person in: 26 letters and digits, which is 130 bits. It is written in groups, and read in capitals and
 * without its dashes too. Printing the object doesn't show it.
 */
public final class InviteCode {
    /** Without letters that look like digits or like each other. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 26;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern GROUPS = Pattern.compile("(.{5})(.{5})(.{5})(.{5})(.{6})");

    private final String letters;

    private InviteCode(String letters) {
        this.letters = letters;
    }

    /** A new one; the chance must be one that nobody can foresee. */
    public static InviteCode of(RandomGenerator chance) {
        return new InviteCode(chance.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining()));
    }

    /** The code that a text consists of, if it has the shape of one; it need not be a good one. */
    public static Optional<InviteCode> in(String text) {
        var letters = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        // A long word of letters alone is a word.
        return SHAPE.matcher(letters).matches() && text.chars().anyMatch(Character::isDigit)
                ? Optional.of(new InviteCode(letters))
                : Optional.empty();
    }

    /** As it is handed to a person; it may stand in a link. */
    public String written() {
        return GROUPS.matcher(letters).replaceAll("$1-$2-$3-$4-$5");
    }

    public InviteId id() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
            return new InviteId(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "InviteCode[" + LENGTH + " letters]";
    }
}
