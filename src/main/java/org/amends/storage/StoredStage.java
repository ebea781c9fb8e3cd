package org.amends.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogId;
import org.amends.joint.Stage;
import org.jspecify.annotations.Nullable;

/** What goes on between two, as it stands in a couple's JSON: at most one of the three is given. */
record StoredStage(
        @Nullable Arranging arranging,
        @Nullable Booked booked,
        @Nullable StoredSitting running) {
    record Arranging(
            @Nullable String dialog,
            @Nullable String mode,
            @Nullable String at,
            @Nullable Set<Role> suits) {}

    record Booked(String dialog, String mode, String at, boolean putOff, boolean checked) {}

    static StoredStage of(Stage stage) {
        return switch (stage) {
            case Stage.Quiet() -> new StoredStage(null, null, null);
            case Stage.Arranging one ->
                new StoredStage(
                        new Arranging(
                                one.dialog().map(DialogId::value).orElse(null),
                                one.mode().map(SessionMode::name).orElse(null),
                                one.at().map(Instant::toString).orElse(null),
                                one.suits()),
                        null,
                        null);
            case Stage.Booked one ->
                new StoredStage(
                        null,
                        new Booked(
                                one.dialog().value(),
                                one.mode().name(),
                                one.at().toString(),
                                one.putOff(),
                                one.checked()),
                        null);
            case Stage.Running(var session) -> new StoredStage(null, null, StoredSitting.of(session));
        };
    }

    Stage stage() {
        if (running != null) {
            return new Stage.Running(running.session());
        }
        if (booked != null) {
            return new Stage.Booked(
                    new DialogId(booked.dialog),
                    SessionMode.valueOf(booked.mode),
                    Instant.parse(booked.at),
                    booked.putOff,
                    booked.checked);
        }
        return arranging == null ? new Stage.Quiet() : arranging(arranging);
    }

    private static Stage arranging(Arranging one) {
        return new Stage.Arranging(
                Optional.ofNullable(one.dialog).map(DialogId::new),
                Optional.ofNullable(one.mode).map(SessionMode::valueOf),
                Optional.ofNullable(one.at).map(Instant::parse),
                StoredCouple.set(one.suits));
    }
}
