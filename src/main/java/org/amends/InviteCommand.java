package org.amends;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.conversation.InviteCode;
import org.amends.storage.AccessFolder.Invite;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "invite", description = "Makes a code that lets one person use the bot; also while the bot runs.")
final class InviteCommand extends AccessCommand implements Callable<Integer> {
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_DAYS = 366;

    /** What is done with invites that are there. */
    private static final class There {
        @Option(names = "--list", description = "lists invites: id, made, expiry, used or not; never the codes")
        private boolean list;

        @Option(names = "--revoke", paramLabel = "id", description = "takes an invite back that nobody has used")
        private Optional<String> revoke = Optional.empty();
    }

    @ArgGroup
    private There there = new There();

    @Option(names = "--count", paramLabel = "n", description = "how many codes (default: 1)")
    private int count = 1;

    @Option(names = "--days", paramLabel = "n", description = "for how many days they are good (default: 14)")
    private int days = 14;

    @Option(names = "--bot", paramLabel = "name", description = "the bot's user name, for the link")
    private Optional<String> bot = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (there.list) {
            list();
        } else if (there.revoke.isPresent()) {
            revoke(there.revoke.get());
        } else {
            make();
        }
        return 0;
    }

    private void make() throws IOException {
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new CannotStart("--count is " + count + ": from 1 to " + MOST_AT_ONCE + " codes are made at once");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new CannotStart("--days is " + days + ": a code is good for 1 to " + MOST_DAYS + " days");
        }
        var folder = folder();
        var name = bot.or(folder::botOrNone).map(one -> one.replaceFirst("^@", ""));
        for (int i = 0; i < count; i++) {
            show(folder.invite(Instant.now(), Duration.ofDays(days)), name);
        }
        if (name.isEmpty()) {
            err().println("The bot's name isn't known here yet: with --bot NAME the link is printed too.");
        }
    }

    private void show(InviteCode code, Optional<String> name) {
        out().println(code.written());
        name.ifPresent(one -> out().println("https://t.me/" + one + "?start=" + code.written()));
    }

    private void list() throws IOException {
        var now = Instant.now();
        for (var invite : folder().all()) {
            out().printf(
                            "%s  made %s  until %s  %s%n",
                            invite.id().shown(), minute(invite.made()), minute(invite.expires()), state(invite, now));
        }
    }

    private static String state(Invite invite, Instant now) {
        var blocked = invite.blocked() ? ", blocked" : "";
        return invite.usedAt()
                .map(at -> "used " + minute(at) + blocked)
                .orElse((now.isBefore(invite.expires()) ? "not used" : "expired") + blocked);
    }

    private static String minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private void revoke(String shown) throws IOException {
        var id = invite(shown);
        if (!folder().revoke(id)) {
            throw new CannotStart("The invite " + shown + " was used: bin/amends block --invite " + shown
                    + " shuts out whoever came by it");
        }
        out().println("revoked " + id.shown());
    }
}
