package org.amends.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.amends.conversation.IncomingMessage.Content;

/** What a link carries by which somebody becomes one of two: 144 bits of chance. Printing the object doesn't show it. */
final class PairingToken {
    private static final Pattern SHAPE = Pattern.compile("[pg][A-Za-z0-9_-]{24}");
    private static final int BYTES = 18;

    private final String letters;

    private PairingToken(String letters) {
        this.letters = letters;
    }

    /** For one person whom their partner invites. */
    static PairingToken ofPerson(LongSupplier chance) {
        return new PairingToken("p" + random(chance));
    }

    /** For the two people of a group. */
    static PairingToken ofGroup(LongSupplier chance) {
        return new PairingToken("g" + random(chance));
    }

    private static String random(LongSupplier chance) {
        var bytes = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(chance.getAsLong())
                .putLong(chance.getAsLong())
                .putLong(chance.getAsLong())
                .array();
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(bytes, BYTES));
    }

    /** The token behind a {@code /start}, as a link sends it. */
    static Optional<PairingToken> in(Content content) {
        return content instanceof Content.Command(String name, String argument)
                        && name.equals("start")
                        && SHAPE.matcher(argument.strip()).matches()
                ? Optional.of(new PairingToken(argument.strip()))
                : Optional.empty();
    }

    String link(String bot) {
        return "https://t.me/" + bot + "?start=" + letters;
    }

    InviteId id() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
            return new InviteId(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "PairingToken[" + letters.length() + " letters]";
    }
}
