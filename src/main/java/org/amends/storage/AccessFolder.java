package org.amends.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.conversation.Access;
import org.amends.conversation.InviteCode;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operator decides while the bot runs, as small files in the data folder: a running bot holds the H2 file, so that
 * the command line can't write there. An invite's file is named by the hash of its code, a blocked person's by their number.
 */
public final class AccessFolder {
    private static final Logger log = LoggerFactory.getLogger(AccessFolder.class);

    private static final String BOT = "bot";

    private final Path data;
    private final Path top;
    private final Path invites;
    private final Path used;
    private final Path blocked;

    /** @param data the data folder of the bot */
    public AccessFolder(Path data) {
        this.data = data;
        top = data.resolve("access");
        invites = top.resolve("invites");
        used = top.resolve("used");
        blocked = top.resolve("blocked");
    }

    /** An invite as the operator sees it; the code itself is known to nobody any more. */
    public record Invite(InviteId id, Instant made, Instant expires, Optional<Instant> usedAt, boolean blocked) {}

    // --- invites

    /** Makes an invite and returns its code, which is kept nowhere. */
    public InviteCode invite(Instant now, Duration lasting) throws IOException {
        var code = InviteCode.of(new SecureRandom());
        write(invites, code.id().hash(), now + "\n" + now.plus(lasting) + "\n");
        return code;
    }

    /** All that are there, the oldest first. */
    public List<Invite> all() throws IOException {
        var all = new ArrayList<Invite>();
        for (var id : ids(invites)) {
            read(id, invites, Optional.empty()).ifPresent(all::add);
        }
        for (var id : ids(used)) {
            var at = Files.getLastModifiedTime(used.resolve(id.hash())).toInstant();
            read(id, used, Optional.of(at)).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Invite::made));
        return all;
    }

    /** The invites whose id begins so. */
    public List<InviteId> beginningWith(String shown) throws IOException {
        return Stream.concat(ids(invites).stream(), ids(used).stream())
                .filter(id -> id.hash().startsWith(shown))
                .toList();
    }

    /** Takes an invite back; false if it is not there or was used. */
    public boolean revoke(InviteId id) throws IOException {
        return Files.deleteIfExists(invites.resolve(id.hash()));
    }

    /** For the lists only: what decides is the row in the database. */
    void noteUsed(Map<InviteId, Instant> ids) {
        for (var id : ids.keySet()) {
            var file = invites.resolve(id.hash());
            try {
                if (Files.exists(file)) {
                    OwnerOnly.makeFolder(used);
                    Files.move(file, used.resolve(id.hash()));
                    Files.setLastModifiedTime(
                            used.resolve(id.hash()), FileTime.from(ids.getOrDefault(id, Instant.EPOCH)));
                }
            } catch (IOException e) {
                log.warn(
                        "invite {} can't be noted as used: {}",
                        id.shown(),
                        e.getClass().getSimpleName());
            }
        }
    }

    // --- people

    public void block(PersonId person) throws IOException {
        write(blocked, nameOf(person), "");
    }

    /** Blocks whoever came by an invite, and the invite itself. */
    public void block(InviteId invite) throws IOException {
        write(blocked, invite.hash(), "");
    }

    /** Whether the person was blocked before. */
    public boolean unblock(PersonId person) throws IOException {
        return Files.deleteIfExists(blocked.resolve(nameOf(person)));
    }

    public boolean unblock(InviteId invite) throws IOException {
        return Files.deleteIfExists(blocked.resolve(invite.hash()));
    }

    /** Their numbers, and the shown ids of invites, sorted. */
    public List<String> blocked() throws IOException {
        return names(blocked).stream()
                .map(name -> InviteId.isOne(name) ? "invite " + new InviteId(name).shown() : name)
                .toList();
    }

    // --- the bot

    /** For the link that an invite is handed out by. */
    public void noteBot(String username) {
        try {
            write(top, BOT, username);
        } catch (IOException e) {
            log.warn("the bot's name can't be noted: {}", e.getClass().getSimpleName());
        }
    }

    /** The bot's user name, once it has run here. */
    public Optional<String> botOrNone() {
        try {
            return Optional.of(Files.readString(top.resolve(BOT)).strip()).filter(name -> !name.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** These rules, and what lies in the folder at each moment. */
    public Access under(Access.Rules rules) {
        return new Watched(rules);
    }

    private final class Watched implements Access {
        private final Rules rules;

        Watched(Rules rules) {
            this.rules = rules;
        }

        @Override
        public Rules rules() {
            return rules;
        }

        @Override
        public boolean isBlocked(PersonId person) {
            return isThere(nameOf(person));
        }

        @Override
        public boolean isBlocked(InviteId invite) {
            return isThere(invite.hash());
        }

        /** Where it can't be told, as with a folder of somebody else's, nobody is let in by mistake. */
        private boolean isThere(String name) {
            return !Files.notExists(blocked.resolve(name));
        }

        @Override
        public Optional<InviteId> opens(InviteCode code, Instant now) {
            var id = code.id();
            try {
                return read(id, invites, Optional.empty())
                        .filter(invite -> now.isBefore(invite.expires()))
                        .map(Invite::id);
            } catch (IOException e) {
                log.warn("invite {} can't be read: {}", id.shown(), e.getClass().getSimpleName());
                return Optional.empty();
            }
        }
    }

    // --- files

    private Optional<Invite> read(InviteId id, Path folder, Optional<Instant> usedAt) throws IOException {
        try {
            var times = Files.readAllLines(folder.resolve(id.hash()));
            return Optional.of(new Invite(
                    id,
                    Instant.parse(times.get(0)),
                    Instant.parse(times.get(1)),
                    usedAt,
                    Files.exists(blocked.resolve(id.hash()))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (DateTimeParseException | IndexOutOfBoundsException e) {
            throw new IOException("the file of invite " + id.shown() + " is damaged", e);
        }
    }

    private static List<InviteId> ids(Path folder) throws IOException {
        return names(folder).stream().filter(InviteId::isOne).map(InviteId::new).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".new"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Path folder, String name, String content) throws IOException {
        OwnerOnly.makeFolder(folder);
        OwnerOnly.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
        OwnerOnly.sync(folder);
        for (var made : List.of(top, folder, folder.resolve(name))) {
            OwnerOnly.giveToOwnerOf(data, made);
        }
    }

    private static String nameOf(PersonId person) {
        return String.valueOf(person.value());
    }
}
