package org.amends;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import org.amends.conversation.InviteId;
import org.amends.storage.AccessFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands share by which an operator says who may use the bot; they work while it runs. */
abstract class AccessCommand {
    @Option(names = "--playground", description = "for the playground, not for the bot on Telegram")
    private boolean playground;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The bot makes its data folder: one that isn't there is another one than the bot's. */
    AccessFolder folder() {
        var data = CommandDialogs.data();
        var folder = playground ? data.resolve("playground") : data;
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("There is no folder " + folder
                    + ": start the bot once, or set AMENDS_DATA to the data folder that it runs with");
        }
        return new AccessFolder(folder);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    InviteId invite(String shown) throws IOException {
        List<InviteId> found = folder().beginningWith(shown);
        if (found.size() != 1) {
            throw new CannotStart(
                    found.isEmpty()
                            ? "There is no invite " + shown + ": bin/amends invite --list shows them"
                            : "More than one invite begins with " + shown + ": write more of it");
        }
        return found.getFirst();
    }
}
