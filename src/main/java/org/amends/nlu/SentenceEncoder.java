package org.amends.nlu;

/**
 * Turns a text into a vector of length one, so that texts of like meaning lie close together. It is safe for use by many
 * threads, and gives the same vector for the same text.
 */
public interface SentenceEncoder extends AutoCloseable {
    /** Names the model: vectors of another name mean something else. */
    String name();

    /** How many numbers a vector has. */
    int size();

    /** @throws IllegalStateException if the encoder fails, which a caller must be ready to do without */
    float[] encode(String text);

    @Override
    void close();
}
