package org.amends;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.storage.StorageProblem;
import org.springframework.boot.web.server.PortInUseException;

/** What an operator is told when the program can't begin: one line, with what to do. */
final class StartFailure {
    static String line(Throwable fault) {
        return causes(fault)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> unknown(causes(fault).reduce((_, last) -> last).orElse(fault)));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case CannotStart problem -> Optional.ofNullable(problem.getMessage());
            case StorageProblem problem -> Optional.ofNullable(problem.getMessage());
            case PortInUseException problem ->
                Optional.of("Port " + problem.getPort()
                        + " is taken by another program: stop it, or set SERVER_PORT to a free one");
            default -> Optional.empty();
        };
    }

    private static String unknown(Throwable root) {
        var place = Arrays.stream(root.getStackTrace()).findFirst().map(StackTraceElement::toString);
        return "Amends can't start: " + root.getClass().getSimpleName() + " at " + place.orElse("an unknown place")
                + ": " + firstLine(root);
    }

    private static String firstLine(Throwable root) {
        return Optional.ofNullable(root.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse("no message");
    }

    private StartFailure() {}
}
