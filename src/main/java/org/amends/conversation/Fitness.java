package org.amends.conversation;

import java.util.Set;
import java.util.function.Predicate;
import org.amends.couple.Couple;
import org.amends.couple.Role;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.Session;
import org.amends.joint.JointMoment;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;

/** Whether two people may meet, or read each other's words: the one place where what each said alone is asked, for a yes or no. */
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

    JointMoment.Fit of(Couple couple) {
        return new JointMoment.Fit() {
            @Override
            public boolean toMeet() {
                return both(couple, Fitness.this::mayMeet);
            }

            @Override
            public boolean toPassOn() {
                return both(couple, Fitness.this::mayPassOn);
            }
        };
    }

    private static boolean both(Couple couple, Predicate<PersonId> fits) {
        return fits.test(couple.of(Role.A).id()) && fits.test(couple.of(Role.B).id());
    }

    private boolean mayMeet(PersonId person) {
        var profile = ledger.session(person).profile();
        return isSafe(person) && profile.is(Fact.JOINT_FEAR, "no") && profile.is(Fact.READY, "yes") && isOver(profile);
    }

    private boolean mayPassOn(PersonId person) {
        return isSafe(person) && !ledger.session(person).profile().is(Fact.DISCLOSED, "once");
    }

    private boolean isSafe(PersonId person) {
        var session = ledger.session(person);
        var profile = session.profile();
        return isIn.test(person)
                && !profile.jointIsClosed()
                && isSafe(profile, Fact.FEAR)
                && isSafe(profile, Fact.JOINT_FEAR)
                && isSafe(profile, Fact.NO_CONTACT)
                && !isInDanger(session);
    }

    private static boolean isSafe(Profile profile, Fact fact) {
        return profile.fact(fact).filter(NOT_SAFE::contains).isEmpty();
    }

    /** Asked for every dialog alike: if some opened and others didn't, that would tell who hasn't stopped. */
    private static boolean isOver(Profile profile) {
        boolean asks = profile.is(Fact.SIDE, "i_broke_trust") || profile.is(Fact.SIDE, "both");
        return !asks || profile.is(Fact.OVER, "yes");
    }

    /** Whether danger is talked about with them alone. */
    boolean isInDanger(Session session) {
        return session.frames().stream()
                .anyMatch(frame ->
                        library.dialog(frame.dialog()).filter(Dialog::isDanger).isPresent());
    }
}
