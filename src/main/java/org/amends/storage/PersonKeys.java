package org.amends.storage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.amends.person.PersonId;

/**
 * A key per person, wrapped by the master key, each in a file apart from the database: once the file is gone, no backup of the
 * database gives the person's words back. A file's name doesn't tell whose it is.
 */
final class PersonKeys {
    private static final int CACHED = 1000;

    private final Path folder;
    private final Aead wrapping;
    private final PrfHmacJce naming;
    private final Map<PersonId, Aead> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Aead> eldest) {
            return size() > CACHED;
        }
    };

    private PersonKeys(Path folder, Aead wrapping, PrfHmacJce naming) {
        this.folder = folder;
        this.wrapping = wrapping;
        this.naming = naming;
    }

    /** Whether the folder with this house's keys is there, be it empty. */
    static boolean areIn(Path data, House house) {
        return Files.isDirectory(folder(data, house));
    }

    /** Whether there are keys of any house. */
    static boolean areAnyIn(Path data) {
        Path keys = data.resolve("keys");
        if (!Files.isDirectory(keys)) {
            return false;
        }
        try (var files = Files.walk(keys)) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new StorageProblem("The folder " + keys + " can't be read: make it readable to its owner", e);
        }
    }

    static PersonKeys of(House house, Path data) {
        Path folder = folder(data, house);
        try {
            OwnerOnly.makeFolder(folder);
            OwnerOnly.sync(data);
            OwnerOnly.sync(data.resolve("keys"));
            var naming = new PrfHmacJce(
                    "HMACSHA256", new SecretKeySpec(house.master().derive("key names"), "HMAC"));
            return new PersonKeys(folder, house.master().cipherFor("person keys"), naming);
        } catch (IOException e) {
            throw new StorageProblem("The folder " + folder + " can't be made: make " + data + " writable", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }

    /** Makes keys for new people; a file that is there already was left by a transaction that never came to be. */
    void create(Collection<PersonId> people) {
        try {
            for (PersonId person : people) {
                byte[] key = MasterKey.random(MasterKey.BYTES);
                OwnerOnly.write(fileOf(person), wrapping.encrypt(key, number(person)));
                remember(person, new AesGcmJce(key));
            }
            OwnerOnly.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a person's key can't be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key can't be wrapped", e);
        }
    }

    Aead cipherOf(PersonId person) {
        synchronized (cache) {
            var known = cache.get(person);
            if (known != null) {
                return known;
            }
            var read = read(person);
            cache.put(person, read);
            return read;
        }
    }

    boolean has(PersonId person) {
        return Files.exists(fileOf(person));
    }

    void destroy(Collection<PersonId> people) {
        people.forEach(this::forget);
        destroyNames(people.stream().map(this::nameOf).collect(Collectors.toSet()));
    }

    /** Destroys the keys of everybody else: a crash came between the erasing of a person and that of their key. */
    void destroyAllBut(Collection<PersonId> people) {
        var leftOver = names();
        leftOver.removeAll(people.stream().map(this::nameOf).collect(Collectors.toSet()));
        destroyNames(leftOver);
    }

    private void destroyNames(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        try {
            for (String name : names) {
                destroy(folder.resolve(name));
            }
            OwnerOnly.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a person's key can't be destroyed", e);
        }
    }

    private static void destroy(Path file) throws IOException {
        try {
            OwnerOnly.overwrite(file, MasterKey.random((int) Files.size(file)));
            Files.delete(file);
        } catch (NoSuchFileException e) {
            // It is gone: that is what was asked for.
        }
    }

    private Aead read(PersonId person) {
        try {
            return new AesGcmJce(wrapping.decrypt(Files.readAllBytes(fileOf(person)), number(person)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of person " + person.value() + " can't be opened", e);
        }
    }

    private void remember(PersonId person, Aead cipher) {
        synchronized (cache) {
            cache.put(person, cipher);
        }
    }

    private void forget(PersonId person) {
        synchronized (cache) {
            cache.remove(person);
        }
    }

    private Set<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the person keys can't be listed", e);
        }
    }

    private static Path folder(Path data, House house) {
        return data.resolve("keys").resolve(house.id());
    }

    private Path fileOf(PersonId person) {
        return folder.resolve(nameOf(person));
    }

    private String nameOf(PersonId person) {
        try {
            return HexFormat.of().formatHex(naming.compute(number(person), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }

    private static byte[] number(PersonId person) {
        return ByteBuffer.allocate(Long.BYTES).putLong(person.value()).array();
    }
}
