package org.amends.nlu.opennlp;

/** What a text shows that belongs to a label. */
record Example(Evidence evidence, String label) {}
