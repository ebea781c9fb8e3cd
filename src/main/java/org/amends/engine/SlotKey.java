package org.amends.engine;

import org.amends.dialog.DialogId;
import org.amends.dialog.SlotName;

/** A slot of a certain dialog. */
public record SlotKey(DialogId dialog, SlotName slot) {}
