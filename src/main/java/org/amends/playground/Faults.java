package org.amends.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults ordered for the next calls, and whether the server is away altogether. */
final class Faults {
    private final List<Fault> ordered = new ArrayList<>();
    private boolean away;

    void order(Fault fault) {
        ordered.add(fault);
    }

    void clear() {
        ordered.clear();
        away = false;
    }

    void goAway(boolean gone) {
        away = gone;
    }

    boolean away() {
        return away;
    }

    List<Fault> ordered() {
        return List.copyOf(ordered);
    }

    /** Uses up one of the first fault that concerns this call. */
    Optional<Fault> take(String method, Optional<Long> chat) {
        for (int i = 0; i < ordered.size(); i++) {
            Fault fault = ordered.get(i);
            if (fault.concerns(method, chat)) {
                use(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void use(int index, Fault fault) {
        if (fault.times() > 1) {
            ordered.set(index, fault.once());
        } else {
            ordered.remove(index);
        }
    }
}
