package org.amends.conversation;

import org.amends.dialog.DialogLibrary;
import org.amends.engine.DialogEngine;
import org.amends.nlu.Understanding;
import org.amends.safety.CrisisScreen;

/** Everything that answering takes, as it stands at the moment; dialogs may be exchanged while people talk. */
public record Desk(DialogLibrary library, DialogEngine engine, Understanding understanding, CrisisScreen screen) {}
