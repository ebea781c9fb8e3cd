package org.amends.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.person.Profile;

/**
 * Where one person stands with the coach.
 *
 * @param id a few random letters, new after everything was erased, so that buttons of an earlier life do nothing
 * @param libraryVersion the version of the dialogs that moved it last
 * @param turn the number of the last question asked
 * @param frames the dialogs that are going on, the uppermost last
 * @param parked dialogs that were paused; opening one again goes on where it was
 * @param pending what was written before it could be answered; it is never stored
 * @param toldNotReviewed the day on which the person was last told that nobody has checked the texts
 * @param lastSpoke the day on which the person last did something
 */
public record Session(
        String id,
        String libraryVersion,
        long turn,
        Profile profile,
        List<Frame> frames,
        Map<SlotKey, SlotValue> slots,
        Optional<OpenQuestion> open,
        Optional<TurnInput.Said> pending,
        List<Frame> parked,
        Optional<LocalDate> toldNotReviewed,
        Optional<LocalDate> lastSpoke) {
    /** The shape of what is stored; a program never moves a session of a later shape. */
    public static final int FORMAT = 1;

    public Session {
        frames = List.copyOf(frames);
        parked = List.copyOf(parked);
        slots = Map.copyOf(slots);
    }

    /** The session of a person of whom nothing is known. */
    public static Session fresh(String id) {
        return of(id, Profile.UNKNOWN);
    }

    /** The session of a person of whom only this is known. */
    public static Session of(String id, Profile profile) {
        return new Session(
                id,
                "",
                0,
                profile,
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with what was written before it could be answered. */
    public Session withPending(Optional<TurnInput.Said> words) {
        return new Session(
                id, libraryVersion, turn, profile, frames, slots, open, words, parked, toldNotReviewed, lastSpoke);
    }

    /** The same person, of whom something else is known. */
    public Session with(Profile changed) {
        return new Session(
                id, libraryVersion, turn, changed, frames, slots, open, pending, parked, toldNotReviewed, lastSpoke);
    }

    public boolean mayBeStored() {
        return profile.mayBeStored();
    }

    @Override
    public String toString() {
        return "Session[" + id + ", turn " + turn + ", " + frames.size() + " dialogs, " + slots.size() + " slots]";
    }
}
