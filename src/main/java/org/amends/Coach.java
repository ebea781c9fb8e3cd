package org.amends;

import java.util.List;
import org.amends.authoring.Compilation;
import org.amends.conversation.Desk;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.DialogEngine;
import org.amends.engine.House;
import org.amends.joint.JointEngine;
import org.amends.nlu.Understanding;
import org.amends.safety.Helpline;
import org.amends.safety.HelplineBook;
import org.amends.safety.LayeredScreen;
import org.amends.safety.Lexicon;
import org.amends.safety.MonitoringGuard;
import org.amends.safety.PatternScreen;

/** Puts together what answers people, from compiled dialogs. */
final class Coach {
    /** @param helplines those of the dialogs, or what the operator made of them */
    static Desk desk(
            Compilation compiled,
            DialogLibrary library,
            List<Helpline> helplines,
            Understanding understanding,
            String operator) {
        var safety = compiled.safety();
        var house = new House(
                library, new HelplineBook(helplines), new MonitoringGuard(new Lexicon(safety.monitoring())), operator);
        return new Desk(
                library,
                new DialogEngine(house),
                new JointEngine(house),
                understanding,
                new LayeredScreen(new PatternScreen(new Lexicon(safety.crisis()))));
    }

    private Coach() {}
}
