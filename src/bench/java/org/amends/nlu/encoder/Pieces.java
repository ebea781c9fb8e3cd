package org.amends.nlu.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How many pieces the encoder makes of a text; at most 128. */
public final class Pieces {
    private static final Wordpieces WORDPIECES = wordpieces();

    public static int in(String text) {
        return WORDPIECES.of(text).length;
    }

    private static Wordpieces wordpieces() {
        try {
            return new Wordpieces(OnnxEncoder.vocabulary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pieces() {}
}
