package org.amends;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "block",
        description = "Shuts a person out, also while the bot runs. What is kept of them stays until they erase it.")
final class BlockCommand extends AccessCommand implements Callable<Integer> {
    private static final class What extends Whom {
        @Option(names = "--list", description = "lists who is blocked")
        private boolean list;
    }

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Override
    public Integer call() throws IOException {
        if (what.list) {
            folder().blocked().forEach(out()::println);
            return 0;
        }
        switch (what.whom(this)) {
            case Whom.Numbered(PersonId person) -> folder().block(person);
            case Whom.Invited(InviteId invite) -> folder().block(invite);
        }
        out().println("blocked");
        return 0;
    }
}
