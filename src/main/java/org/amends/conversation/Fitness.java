package org.amends.conversation;

import java.util.Set;
import java.util.function.Predicate;
import org.amends.couple.Couple;
import org.amends.couple.Role;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Gate;
import org.amends.engine.Session;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;

/** Whether two people may meet: the one place where what each said alone is asked, and all of it comes to yes or no. */
final class Fitness {
    private static final Set<String> NOT_SAFE = Set.of("yes", "unsaid");

    private final DialogLibrary library;
    private final Ledger ledger;
    private final Predicate<PersonId> isIn;

    /** @param isIn whether a person is let in */
    Fitness(DialogLibrary library, Ledger ledger, Predicate<PersonId> isIn) {
        this.library = library;
        this.ledger = ledger;
        this.isIn = isIn;
    }

    boolean both(Couple couple, Dialog dialog) {
        return isFit(couple.of(Role.A).id(), dialog) && isFit(couple.of(Role.B).id(), dialog);
    }

    private boolean isFit(PersonId person, Dialog dialog) {
        var session = ledger.session(person);
        var profile = session.profile();
        return isIn.test(person)
                && !profile.jointIsClosed()
                && profile.is(Fact.JOINT_FEAR, "no")
                && profile.is(Fact.READY, "yes")
                && isSafe(profile, Fact.FEAR)
                && isSafe(profile, Fact.NO_CONTACT)
                && isOver(profile, dialog)
                && !isInDanger(session);
    }

    private static boolean isSafe(Profile profile, Fact fact) {
        return profile.fact(fact).filter(NOT_SAFE::contains).isEmpty();
    }

    private static boolean isOver(Profile profile, Dialog dialog) {
        boolean asks = dialog.opens().gates().contains(Gate.IS_IT_OVER)
                && (profile.is(Fact.SIDE, "i_broke_trust") || profile.is(Fact.SIDE, "both"));
        return !asks || profile.is(Fact.OVER, "yes");
    }

    /** Whether danger is talked about with them alone. */
    boolean isInDanger(Session session) {
        return session.frames().stream()
                .anyMatch(frame ->
                        library.dialog(frame.dialog()).filter(Dialog::isDanger).isPresent());
    }
}
