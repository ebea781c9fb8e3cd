package org.amends.nlu.opennlp;

import java.util.Set;

/** The traits of a text that belongs to a label. */
record Example(Set<String> traits, String label) {
    static Example of(LabelledText text) {
        return new Example(Traits.of(text.text()), text.label());
    }

    @Override
    public String toString() {
        return "Example[" + traits.size() + " traits, " + label + "]";
    }
}
