package org.amends;

import org.amends.authoring.Compilation;
import org.amends.conversation.Desk;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.DialogEngine;
import org.amends.engine.House;
import org.amends.nlu.Understanding;
import org.amends.safety.HelplineBook;
import org.amends.safety.LayeredScreen;
import org.amends.safety.Lexicon;
import org.amends.safety.MonitoringGuard;
import org.amends.safety.PatternScreen;

/** Puts together what answers people, from compiled dialogs. */
final class Coach {
    static Desk desk(Compilation compiled, DialogLibrary library, Understanding understanding, String operator) {
        var safety = compiled.safety();
        var house = new House(
                library,
                new HelplineBook(safety.helplines()),
                new MonitoringGuard(new Lexicon(safety.monitoring())),
                operator);
        return new Desk(
                library,
                new DialogEngine(house),
                understanding,
                new LayeredScreen(new PatternScreen(new Lexicon(safety.crisis()))));
    }

    private Coach() {}
}
