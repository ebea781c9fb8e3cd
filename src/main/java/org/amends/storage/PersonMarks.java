package org.amends.storage;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.amends.person.PersonId;

/** Names for people that are always the same and that nobody can read without the master key. */
final class PersonMarks {
    private static final int BYTES = 16;

    private final PrfHmacJce naming;
    private final PrfHmacJce closing;

    PersonMarks(House house) {
        naming = hash(house, "person marks");
        closing = hash(house, "closed for two");
    }

    String of(PersonId person) {
        return mark(naming, number(person));
    }

    /** By a key of its own, and another for each day: it is found next to no other mark of the person. */
    String closedUntil(PersonId person, LocalDate day) {
        var named = ByteBuffer.allocate(2 * Long.BYTES)
                .put(number(person))
                .putLong(day.toEpochDay())
                .array();
        return mark(closing, named);
    }

    /** Chance that looks like a mark. */
    String ofNobody() {
        return HexFormat.of().formatHex(MasterKey.random(BYTES));
    }

    private static byte[] number(PersonId person) {
        return ByteBuffer.allocate(Long.BYTES).putLong(person.value()).array();
    }

    private static PrfHmacJce hash(House house, String use) {
        try {
            return new PrfHmacJce("HMACSHA256", new SecretKeySpec(house.master().derive(use), "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }

    private static String mark(PrfHmacJce hash, byte[] named) {
        try {
            return HexFormat.of().formatHex(hash.compute(named, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }
}
