package org.amends.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One chat: who is in it and what was said; guarded by the monitor of its world. */
final class ChatState {
    private final Chat chat;
    private final Map<Long, String> members = new LinkedHashMap<>();
    private final NavigableMap<Integer, Post> posts = new TreeMap<>();
    private boolean started;
    private @Nullable Long migratedTo;
    private long typingUntil;
    private final Map<Long, Integer> repliesAsked = new LinkedHashMap<>();
    private Markup keyboard = new Markup.None();
    private final Map<Integer, WhatWasRead> readings = new LinkedHashMap<>();
    private @Nullable Standing standing;
    private @Nullable Integer pinned;
    private long version;

    ChatState(Chat chat) {
        this.chat = chat;
    }

    Chat chat() {
        return chat;
    }

    Map<Long, String> members() {
        return members;
    }

    NavigableMap<Integer, Post> posts() {
        return posts;
    }

    /** Ids count per chat, so that two chats share them: whoever forgets the chat is found out. */
    int nextId() {
        return posts.isEmpty() ? 1 : posts.lastKey() + 1;
    }

    Optional<Post> post(long id) {
        return Optional.ofNullable(posts.get(Math.toIntExact(id)))
                .filter(post -> !post.marks().deleted());
    }

    void put(Post post) {
        posts.put(post.id(), post);
        if (post.marks().deleted()) {
            readings.remove(post.id());
        }
        version++;
    }

    void pin(int message) {
        pinned = message;
        version++;
    }

    /** What stays at the top. */
    Optional<Integer> pinned() {
        return Optional.ofNullable(pinned);
    }

    /** Grows with every change of what was said here, or of what was read in it. */
    long version() {
        return version;
    }

    /** What the coach read in a message; of a deleted one nothing is kept. */
    void read(int message, WhatWasRead what) {
        if (post(message).isPresent()) {
            readings.put(message, what);
            version++;
        }
    }

    Map<Integer, WhatWasRead> readings() {
        return readings;
    }

    void stand(@Nullable Standing where) {
        standing = where;
    }

    Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    String status(long user) {
        return members.getOrDefault(user, "left");
    }

    boolean hasMember(long user) {
        return switch (status(user)) {
            case "left", "kicked" -> false;
            default -> true;
        };
    }

    boolean isAdministrator(long user) {
        return switch (status(user)) {
            case "creator", "administrator" -> true;
            default -> false;
        };
    }

    /** Whether the person ever wrote to the bot here. */
    boolean started() {
        return started;
    }

    void start() {
        started = true;
    }

    Optional<Long> migratedTo() {
        return Optional.ofNullable(migratedTo);
    }

    void migrateTo(long newChat) {
        migratedTo = newChat;
    }

    void typeUntil(long time) {
        typingUntil = time;
    }

    boolean typingAt(long time) {
        return time < typingUntil;
    }

    /** By person, the message to which their phone opens a reply. */
    Map<Long, Integer> repliesAsked() {
        return repliesAsked;
    }

    void askReply(long person, int message) {
        repliesAsked.put(person, message);
    }

    Markup keyboard() {
        return keyboard;
    }

    void wrote(long person) {
        started = true;
        repliesAsked.remove(person);
    }

    /** What a phone shows below the messages after the bot sent this. */
    void show(Markup markup) {
        typingUntil = 0;
        switch (markup) {
            case Markup.ForceReply asked -> keyboard = asked;
            case Markup.Keyboard shown -> keyboard = shown;
            case Markup.Remove gone -> keyboard = gone;
            case Markup.Inline _ -> {}
            case Markup.None _ -> {}
        }
    }
}
