package org.amends.storage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * A key per person and per couple, wrapped by the master key, each in a file apart from the database: once the file is gone, no backup of the
 * database gives their words back. A file's name doesn't tell whose it is.
 */
final class PersonKeys {
    private static final int CACHED = 1000;

    private final Path folder;
    private final Aead wrapping;
    private final PrfHmacJce naming;
    private final Map<KeyOwner, Aead> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyOwner, Aead> eldest) {
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

    /** Makes keys for new owners; a file that is there already was left by a transaction that never came to be. */
    void create(Collection<? extends KeyOwner> owners) {
        try {
            for (KeyOwner owner : owners) {
                byte[] key = MasterKey.random(MasterKey.BYTES);
                OwnerOnly.write(fileOf(owner), wrapping.encrypt(key, owner.bytes()));
                remember(owner, new AesGcmJce(key));
            }
            OwnerOnly.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a key can't be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key can't be wrapped", e);
        }
    }

    Aead cipherOf(KeyOwner owner) {
        synchronized (cache) {
            var known = cache.get(owner);
            if (known != null) {
                return known;
            }
            var read = read(owner);
            cache.put(owner, read);
            return read;
        }
    }

    boolean has(KeyOwner owner) {
        return Files.exists(fileOf(owner));
    }

    void destroy(Collection<? extends KeyOwner> owners) {
        owners.forEach(this::forget);
        destroyNames(owners.stream().map(this::nameOf).collect(Collectors.toSet()));
    }

    /** Destroys all other keys: a crash came between the erasing of a person or couple and that of their key. */
    void destroyAllBut(Collection<? extends KeyOwner> owners) {
        var leftOver = names();
        leftOver.removeAll(owners.stream().map(this::nameOf).collect(Collectors.toSet()));
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
            throw new UncheckedIOException("a key can't be destroyed", e);
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

    private Aead read(KeyOwner owner) {
        try {
            return new AesGcmJce(wrapping.decrypt(Files.readAllBytes(fileOf(owner)), owner.bytes()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + owner + " can't be opened", e);
        }
    }

    private void remember(KeyOwner owner, Aead cipher) {
        synchronized (cache) {
            cache.put(owner, cipher);
        }
    }

    private void forget(KeyOwner owner) {
        synchronized (cache) {
            cache.remove(owner);
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

    private Path fileOf(KeyOwner owner) {
        return folder.resolve(nameOf(owner));
    }

    private String nameOf(KeyOwner owner) {
        try {
            return HexFormat.of().formatHex(naming.compute(owner.bytes(), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }
}
