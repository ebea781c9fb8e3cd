package org.amends.safety;

/**
 * What is wrong with a lexicon's entry, in words for its author.
 *
 * @param entry the index of the entry in the list that was handed in
 */
public record LexiconProblem(int entry, String message) {}
