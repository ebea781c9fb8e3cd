package org.amends.authoring;

import org.amends.engine.DialogEngine;
import org.amends.joint.JointEngine;
import org.amends.nlu.Understanding;
import org.amends.safety.CrisisScreen;

/** What scripts are played with: the very parts that people talk to. */
public record ScriptStage(DialogEngine engine, JointEngine joint, Understanding understanding, CrisisScreen screen) {}
