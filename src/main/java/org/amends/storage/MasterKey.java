package org.amends.storage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The one secret from which every other key is derived or by which it is wrapped. */
final class MasterKey {
    static final int BYTES = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /** The key from the environment, else from its file; empty if there is neither. */
    static Optional<MasterKey> find(StorageSettings settings) {
        if (settings.masterKey().isPresent()) {
            return Optional.of(parse(
                    settings.masterKey().get(),
                    "AMENDS_MASTER_KEY must be 32 bytes in base64, for instance from: openssl rand -base64 32"));
        }
        Path file = file(settings);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Makes a key and writes it to its file, which only its owner can read. */
    static MasterKey make(StorageSettings settings) {
        byte[] secret = random(BYTES);
        try {
            String text = Base64.getEncoder().encodeToString(secret) + "\n";
            OwnerOnly.write(file(settings), text.getBytes(StandardCharsets.US_ASCII));
            OwnerOnly.sync(settings.data());
        } catch (IOException e) {
            throw new StorageProblem("The master key can't be written to " + file(settings) + ": make it writable", e);
        }
        return new MasterKey(secret);
    }

    static Path file(StorageSettings settings) {
        return settings.data().resolve("master.key");
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** A cipher whose key is derived from this one for a certain use. */
    Aead cipherFor(String use) {
        try {
            return new AesGcmJce(derive(use));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    byte[] derive(String use) {
        try {
            return Hkdf.computeHkdf(
                    "HmacSha256", secret, new byte[0], ("amends " + use).getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }

    private static MasterKey read(Path file) {
        try {
            if (OwnerOnly.isReadByOthers(file)) {
                throw new StorageProblem(
                        "The master key in " + file + " can be read by others than its owner: chmod 600 it");
            }
            return parse(
                    Files.readString(file, StandardCharsets.ISO_8859_1),
                    "The master key in " + file + " is damaged: put the backup of this file there");
        } catch (IOException e) {
            throw new StorageProblem("The master key in " + file + " can't be read: make it readable to its owner", e);
        }
    }

    private static MasterKey parse(String text, String whatToDo) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            // No cause: its message holds characters of the key.
            throw new StorageProblem(whatToDo);
        }
        if (secret.length != BYTES) {
            throw new StorageProblem(whatToDo);
        }
        return new MasterKey(secret);
    }
}
