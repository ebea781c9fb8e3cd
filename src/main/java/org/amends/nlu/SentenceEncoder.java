package org.amends.nlu;

/**
 * Turns a text into numbers, so that texts of like meaning lie close together. It is safe for use by many
 * threads, and gives the same vector for the same text.
 */
public interface SentenceEncoder extends AutoCloseable {
    /** Names the model: vectors of another name mean something else. */
    String name();

    /** How many numbers a vector has. */
    int size();

    /**
     * How many of them, the first, are the vector of the sentence as a whole, of length one. The others, if there are any,
     * are the mean of its pieces, of length one as well: in it what stands in a clause is less lost.
     */
    default int whole() {
        return size();
    }

    /** @throws IllegalStateException if the encoder fails, which a caller must be ready to do without */
    float[] encode(String text);

    @Override
    void close();
}
