package org.amends;

import java.io.IOException;
import java.util.Optional;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom a command is about: a person by Telegram's number, or by the invite that they came by. */
class Whom {
    @Parameters(arity = "0..1", paramLabel = "number", description = "the person's Telegram number")
    private Optional<String> number = Optional.empty();

    @Option(
            names = "--invite",
            paramLabel = "id",
            description = "whoever came by this invite, where you don't know their number")
    private Optional<String> invite = Optional.empty();

    /** One of the two. */
    sealed interface Meant {}

    record Numbered(PersonId person) implements Meant {}

    record Invited(InviteId invite) implements Meant {}

    Meant whom(AccessCommand command) throws IOException {
        if (invite.isPresent()) {
            return new Invited(command.invite(invite.get()));
        }
        var given = number.orElse("");
        return new Numbered(AccessSettings.person(given)
                .orElseThrow(() ->
                        new CannotStart("\"" + given + "\" is no person's Telegram number: it looks like 123456789")));
    }
}
