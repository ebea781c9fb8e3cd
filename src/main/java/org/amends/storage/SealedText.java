package org.amends.storage;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.amends.person.PersonId;

/**
 * Text to ciphertext and back, by its owner's key, or by the house's where it has no owner. What was sealed for one place (a
 * table and row) can't be opened in another.
 */
final class SealedText {
    private final Aead house;
    private final PersonKeys keys;

    SealedText(Aead house, PersonKeys keys) {
        this.house = house;
        this.keys = keys;
    }

    byte[] seal(Optional<PersonId> owner, String place, String text) {
        return sealBy(owner.map(KeyOwner::of), place, text);
    }

    String open(Optional<PersonId> owner, String place, byte[] sealed) {
        return openBy(owner.map(KeyOwner::of), place, sealed);
    }

    byte[] sealBy(Optional<KeyOwner> owner, String place, String text) {
        try {
            return cipher(owner).encrypt(text.getBytes(StandardCharsets.UTF_8), bound(owner, place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text of " + place + " can't be sealed", e);
        }
    }

    String openBy(Optional<KeyOwner> owner, String place, byte[] sealed) {
        try {
            return new String(cipher(owner).decrypt(sealed, bound(owner, place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text of " + place + " can't be opened", e);
        }
    }

    private Aead cipher(Optional<KeyOwner> owner) {
        return owner.map(keys::cipherOf).orElse(house);
    }

    private static byte[] bound(Optional<KeyOwner> owner, String place) {
        var whose = owner.map(SealedText::name).orElse("house");
        return (place + "/" + whose).getBytes(StandardCharsets.UTF_8);
    }

    private static String name(KeyOwner owner) {
        return switch (owner) {
            case KeyOwner.OfPerson(PersonId person) -> Long.toString(person.value());
            case KeyOwner.OfCouple(var couple) -> "couple " + couple;
        };
    }
}
