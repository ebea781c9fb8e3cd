package org.amends.playground;

import java.util.Optional;
import org.amends.conversation.TurnWatch;

/** Notes beside each message what the coach read in it, and for each person where they stand. */
final class CoachNotes implements TurnWatch {
    private final World world;
    private final Monitor monitor;

    CoachNotes(World world, Monitor monitor) {
        this.world = world;
        this.monitor = monitor;
    }

    @Override
    public void turned(Turned turn) {
        monitor.change(() -> {
            Optional.ofNullable(world.chats().get(turn.chat())).ifPresent(chat -> note(chat, turn));
            return turn;
        });
    }

    private static void note(ChatState chat, Turned turn) {
        chat.stand(turn.place().map(Standing::at).orElse(null));
        turn.read()
                .filter(_ -> turn.message().isPresent())
                .ifPresent(read -> chat.read(turn.message().getAsInt(), WhatWasRead.of(read)));
    }
}
