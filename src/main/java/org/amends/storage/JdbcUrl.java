package org.amends.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The database's address with what the program needs of it, whatever the operator wrote. */
record JdbcUrl(String value, boolean h2) {
    /**
     * Without its background thread (WRITE_DELAY=0) H2 never reuses space and its file grows for ever. So the thread stays on,
     * every commit is followed by CHECKPOINT SYNC, and freed space is used again after a second.
     */
    private static final String H2_NEEDS =
            ";WRITE_DELAY=500;RETENTION_TIME=1000;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

    private static final String POSTGRES_NEEDS = "reWriteBatchedInserts=true";

    static JdbcUrl of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return new JdbcUrl(sturdy(withoutOurs(url)) + H2_NEEDS, true);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new JdbcUrl(
                    url.contains("reWriteBatchedInserts=")
                            ? url
                            : url + (url.contains("?") ? "&" : "?") + POSTGRES_NEEDS,
                    false);
        }
        throw new StorageProblem("SPRING_DATASOURCE_URL must begin with jdbc:h2: or jdbc:postgresql:");
    }

    /** The address without anything that might be secret. */
    String shown() {
        return value.split("[;?]", 2)[0].replaceAll("//[^/@]*@", "//").replace(":retry:", ":file:");
    }

    /** H2's plain files close for everybody once a thread is interrupted while it reads or writes; these open again. */
    private static String sturdy(String url) {
        return url.replaceFirst("^jdbc:h2:(file:)?(?=[./~]|[A-Za-z]:[/\\\\])", "jdbc:h2:retry:");
    }

    private static String withoutOurs(String url) {
        return Arrays.stream(url.split(";", -1))
                .filter(part -> !part.isBlank() && !isOurs(part))
                .collect(Collectors.joining(";"));
    }

    private static boolean isOurs(String part) {
        String key = part.split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
        return H2_NEEDS.contains(";" + key + "=");
    }
}
