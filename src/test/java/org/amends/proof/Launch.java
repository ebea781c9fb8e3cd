package org.amends.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** What every start of the packed program needs. */
public final class Launch {
    public static String jar() {
        return Objects.requireNonNull(System.getProperty("amends.jar"), "run by Maven: amends.jar is not set");
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said late at night differs: here it is always about noon. POSIX counts the hours west of Greenwich. */
    public static String noon() {
        int west = LocalTime.now(ZoneOffset.UTC).getHour() - 12;
        return "Etc/GMT" + (west < 0 ? "" : "+") + west;
    }

    private Launch() {}
}
