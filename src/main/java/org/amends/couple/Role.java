package org.amends.couple;

/** Which of the two partners; it says nothing about who did what. */
public enum Role {
    A,
    B;

    public Role other() {
        return this == A ? B : A;
    }
}
