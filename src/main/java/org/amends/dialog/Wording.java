package org.amends.dialog;

import java.util.List;
import java.util.stream.Stream;

/** What the coach says at one place: one or more phrases that mean the same, of which a turn's seed chooses one. */
public record Wording(List<Phrase> oneOf) {
    public Wording {
        if (oneOf.isEmpty()) {
            throw new IllegalArgumentException("a wording has at least one phrase");
        }
        oneOf = List.copyOf(oneOf);
    }

    public static Wording of(String words) {
        return new Wording(List.of(new Phrase(List.of(new Part.Words(words)))));
    }

    public Stream<Hole> holes() {
        return oneOf.stream().flatMap(Phrase::holes);
    }

    /** Words and holes in their order. */
    public record Phrase(List<Part> parts) {
        public Phrase {
            parts = List.copyOf(parts);
        }

        Stream<Hole> holes() {
            return parts.stream().filter(Part.Gap.class::isInstance).map(part -> ((Part.Gap) part).hole());
        }
    }

    /** A piece of a phrase. */
    public sealed interface Part {
        record Words(String text) implements Part {}

        record Gap(Hole hole) implements Part {}
    }

    /** What a gap is filled with. */
    public sealed interface Hole {
        /** What the person wrote into a slot of this dialog. */
        record SlotValue(SlotName slot) implements Hole {}

        /** At most 12 words of what the person just wrote. */
        record Quote() implements Hole {}

        /** Who runs the coach. */
        record Operator() implements Hole {}

        /** The lines of one kind for the person's country, or of every kind where the kind is {@code all}. */
        record Helplines(String kind) implements Hole {}

        /** The day until which a place in a dialog is kept. */
        record KeptUntil() implements Hole {}

        /** In a dialog for two: what the one who has this seat is called. */
        record Seat(SeatName seat) implements Hole {}

        /** In a dialog for two: what the one who has this seat wrote where both were asked. */
        record SlotOf(SlotName slot, SeatName seat) implements Hole {}

        /** In a dialog for two: the wishes that were put aside, one a line. */
        record Parked() implements Hole {}
    }
}
