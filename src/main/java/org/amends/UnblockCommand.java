package org.amends;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

@Command(name = "unblock", description = "Lets a blocked person in again.")
final class UnblockCommand extends AccessCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Override
    public Integer call() throws IOException {
        boolean was = switch (whom.whom(this)) {
            case Whom.Numbered(PersonId person) -> folder().unblock(person);
            case Whom.Invited(InviteId invite) -> folder().unblock(invite);
        };
        out().println(was ? "unblocked" : "was not blocked");
        return 0;
    }
}
