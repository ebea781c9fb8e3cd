package org.amends.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Where data are kept; printing it shows neither password nor key.
 *
 * @param data the folder of the H2 file, the master key's file and the person keys
 * @param url another database than the H2 file in that folder
 * @param masterKey 32 bytes in base64, instead of the file
 */
public record StorageSettings(
        Path data, Optional<String> url, Optional<String> user, Optional<String> password, Optional<String> masterKey) {
    /** The H2 file in this folder, and a master key in a file beside it. */
    public static StorageSettings in(Path data) {
        return new StorageSettings(data, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static StorageSettings of(Environment environment) {
        return new StorageSettings(
                Path.of(environment.getProperty("amends.data", "data")),
                given(environment, "spring.datasource.url"),
                given(environment, "spring.datasource.username"),
                given(environment, "spring.datasource.password"),
                given(environment, "amends.master-key"));
    }

    String jdbcUrl() {
        return url.orElseGet(
                () -> "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("amends"));
    }

    private static Optional<String> given(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return "StorageSettings[" + data + "]";
    }
}
