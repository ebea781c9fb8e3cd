package org.amends.storage;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.amends.person.PersonId;

/** Names for people that are always the same and that nobody can read without the master key. */
final class PersonMarks {
    private static final int BYTES = 16;

    private final PrfHmacJce hash;

    PersonMarks(House house) {
        try {
            hash = new PrfHmacJce("HMACSHA256", new SecretKeySpec(house.master().derive("person marks"), "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }

    String of(PersonId person) {
        try {
            var number = ByteBuffer.allocate(Long.BYTES).putLong(person.value()).array();
            return HexFormat.of().formatHex(hash.compute(number, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }
}
