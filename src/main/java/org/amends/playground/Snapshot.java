package org.amends.playground;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that a playground keeps over a restart; the journal and sent files are not part of it. */
record Snapshot(
        List<User> people,
        List<SavedChat> chats,
        List<Callback> callbacks,
        List<Update> waiting,
        List<String> allowedUpdates,
        long nextUpdateId,
        boolean readsAllGroupMessages,
        @Nullable Long aheadSeconds,
        World.@Nullable Numbers numbers) {

    /** One chat with what was said there. */
    record SavedChat(
            Chat chat,
            Map<Long, String> members,
            List<Post> posts,
            boolean started,
            @Nullable Long migratedTo,
            List<List<String>> keyboard,
            @Nullable Map<Integer, WhatWasRead> readings,
            @Nullable Standing standing) {

        static SavedChat of(ChatState state) {
            return new SavedChat(
                    state.chat(),
                    state.members(),
                    List.copyOf(state.posts().values()),
                    state.started(),
                    state.migratedTo().orElse(null),
                    state.keyboard() instanceof Markup.Keyboard(List<List<String>> rows) ? rows : List.of(),
                    state.readings(),
                    state.standing().orElse(null));
        }

        ChatState restored() {
            ChatState state = new ChatState(chat);
            state.members().putAll(members);
            posts.forEach(state::put);
            if (started) {
                state.start();
            }
            if (migratedTo != null) {
                state.migrateTo(migratedTo);
            }
            if (!keyboard.isEmpty()) {
                state.show(new Markup.Keyboard(keyboard));
            }
            if (readings != null) {
                readings.forEach(state::read);
            }
            state.stand(standing);
            return state;
        }
    }

    /** An id that was given out after the last writing must not be given out again: bots drop what they have seen. */
    private static final int GAP = 1000;

    static Snapshot of(World world, UpdateQueue updates, MovableClock clock) {
        return new Snapshot(
                List.copyOf(world.people().values()),
                world.chats().values().stream().map(SavedChat::of).toList(),
                List.copyOf(world.callbacks().values()),
                updates.waiting(),
                updates.allowed(),
                updates.nextId(),
                world.readsAllGroupMessages(),
                clock.ahead().toSeconds(),
                world.given());
    }

    void restore(World world, UpdateQueue updates, MovableClock clock) {
        if (aheadSeconds != null) {
            clock.advance(Duration.ofSeconds(aheadSeconds));
        }
        if (numbers != null) {
            world.givenBefore(numbers);
        }
        people.forEach(person -> world.people().put(person.id(), person));
        chats.forEach(saved -> world.chats().put(saved.chat().id(), saved.restored()));
        callbacks.forEach(callback -> world.callbacks().put(callback.id(), callback));
        world.readAllGroupMessages(readsAllGroupMessages);
        updates.restore(waiting, nextUpdateId + GAP, allowedUpdates);
    }
}
