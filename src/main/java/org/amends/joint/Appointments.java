package org.amends.joint;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.engine.House;
import org.amends.joint.Stage.Booked;
import org.amends.person.Fact;

/** Asks both alone before a session, and opens it when its time has come, or doesn't. */
final class Appointments {
    /** Before it both are asked alone whether now is a good time. */
    static final Duration ASKED_BEFORE = Duration.ofHours(1);
    /** Later than this a session isn't begun any more. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final House house;
    private final JointSpeech speech;
    private final JointWalker walker;
    private final Endings endings;

    Appointments(House house, JointSpeech speech, JointWalker walker, Endings endings) {
        this.house = house;
        this.speech = speech;
        this.walker = walker;
        this.endings = endings;
    }

    void tick(Booked booked, Table table) {
        if (!booked.checked() && !table.now().isBefore(booked.at().minus(ASKED_BEFORE))) {
            askWhetherReady(booked, table);
        }
        if (!table.now().isBefore(booked.at())) {
            open(booked, table);
        }
    }

    private void askWhetherReady(Booked booked, Table table) {
        table.becomes(new Booked(booked.dialog(), booked.mode(), booked.at(), booked.putOff(), true));
        house.library().manifest().forTwo().ifPresent(alone -> {
            for (var role : Role.values()) {
                table.doThis(new JointEffect.AskAlone(role, alone.ready(), Set.of(Fact.READY)));
            }
        });
    }

    /** The one place where what each said alone counts, and all of it comes to one yes or no. */
    private void open(Booked booked, Table table) {
        var dialog = house.library().dialog(booked.dialog()).filter(Dialog::isForTwo);
        boolean isLate = table.now().isAfter(booked.at().plus(LATEST));
        boolean opens = dialog.isPresent()
                && table.moment().fit().toMeet()
                && !booked.putOff()
                && !isLate
                && table.couple().group().isPresent();
        if (opens) {
            begin(dialog.get(), booked.mode(), table);
        } else {
            endings.putOff(table);
        }
    }

    void begin(Dialog dialog, SessionMode mode, Table table) {
        var first = Role.values()[table.chance("seats").below(2)];
        table.settle(Place.GROUP, Optional.empty());
        table.sit(Sitting.begin(dialog, dialog.forTwo().orElseThrow(), mode, first, table.now()));
        speech.say(Place.GROUP, Line.JOINT_OPENING, table);
        walker.walk(dialog.start(), table);
    }

    // --- the question that comes days before

    void fear(Table table) {
        var due = table.fearDue().entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(table.now()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        for (var role : due) {
            table.fearDue().remove(role);
            house.library()
                    .manifest()
                    .forTwo()
                    .ifPresent(alone ->
                            table.doThis(new JointEffect.AskAlone(role, alone.fear(), Set.of(Fact.JOINT_FEAR))));
        }
    }
}
