package org.amends.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.conversation.Delivery;
import org.amends.conversation.OutboxEntry;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.dialog.Slot.Keep;
import org.amends.dialog.SlotName;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.Frame;
import org.amends.engine.OpenQuestion;
import org.amends.engine.Session;
import org.amends.engine.SlotKey;
import org.amends.engine.SlotValue;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;

/** People, sessions and promises to store. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final PersonId ANN = new PersonId(7_000_000_001L);
    static final PersonId BEN = new PersonId(7_000_000_002L);
    static final DialogId APOLOGY = new DialogId("apology");

    static Session agreed() {
        var known = Session.fresh("abc");
        return known.with(Profile.UNKNOWN.with(Fact.ADULT, "yes").with(Fact.CONSENT, "kept"));
    }

    static Session spoke(Session session, String day) {
        return new Session(
                session.id(),
                session.libraryVersion(),
                session.turn(),
                session.profile(),
                session.frames(),
                session.slots(),
                session.open(),
                session.pending(),
                session.parked(),
                session.toldNotReviewed(),
                Optional.of(LocalDate.parse(day)));
    }

    static Session withSlots(Session session, Map<SlotKey, SlotValue> slots) {
        return new Session(
                session.id(),
                session.libraryVersion(),
                session.turn(),
                session.profile(),
                session.frames(),
                slots,
                session.open(),
                session.pending(),
                session.parked(),
                session.toldNotReviewed(),
                session.lastSpoke());
    }

    static Session asking(Session session, long turn, Optional<OpenQuestion> open) {
        return new Session(
                session.id(),
                session.libraryVersion(),
                turn,
                session.profile(),
                session.frames(),
                session.slots(),
                open,
                session.pending(),
                session.parked(),
                session.toldNotReviewed(),
                session.lastSpoke());
    }

    static Session full() {
        var frames = List.of(
                new Frame(new DialogId("welcome"), new NodeId("hello"), false, 0, false, List.of()),
                new Frame(
                        APOLOGY, new NodeId("what-for"), true, 2, true, List.of(new NodeId("start"), new NodeId("b"))));
        var profile = new Profile(
                Map.of(Fact.CONSENT, "kept", Fact.COUNTRY, "NL"), Optional.of(ZoneId.of("Europe/Amsterdam")));
        return new Session(
                "k3x",
                "v7",
                12,
                profile,
                frames,
                slots("it was me", "übermut 🙈"),
                Optional.of(question(12)),
                Optional.empty(),
                List.of(new Frame(APOLOGY, new NodeId("to-whom"), true, 0, false, List.of())),
                Optional.of(LocalDate.of(2026, 3, 2)),
                Optional.of(LocalDate.parse("2026-02-28")));
    }

    static OpenQuestion question(long turn) {
        return new OpenQuestion(
                turn,
                new NodeRef(APOLOGY, new NodeId("what-for")),
                "What for?",
                List.of(new OpenQuestion.Choice("The lie", "0"), new OpenQuestion.Choice("Not sure", "1")),
                true);
    }

    static Map<SlotKey, SlotValue> slots(String... texts) {
        var slots = new HashMap<SlotKey, SlotValue>();
        IntStream.range(0, texts.length).forEach(i -> slots.put(slot("s" + i), value(texts[i])));
        return slots;
    }

    static SlotKey slot(String name) {
        return new SlotKey(APOLOGY, new SlotName(name));
    }

    static SlotValue value(String text) {
        return new SlotValue(text, Keep.MONTH, NOON);
    }

    static OutboxEntry line(PersonId to, String text) {
        return entry(to, send(Urgency.TALK, text, Optional.empty()));
    }

    static OutboxEntry question(PersonId to, Urgency urgency, long number) {
        return entry(to, send(urgency, "question " + number, Optional.of(number)));
    }

    static OutboxEntry entry(PersonId to, Delivery delivery) {
        return new OutboxEntry(0, to.value(), Optional.of(to), delivery, NOON, false);
    }

    static Delivery.Send send(Urgency urgency, String text, Optional<Long> question) {
        return new Delivery.Send(urgency, text, List.of(new Button("Yes", "x:1:0")), question, true);
    }

    private Samples() {}
}
