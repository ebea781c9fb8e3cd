package org.amends.browser;

/** Puts a browser and a font with emoji on the machine. */
@FunctionalInterface
interface Installer {
    /** Fails with a {@link NoBrowser} that says why. */
    void install();
}
