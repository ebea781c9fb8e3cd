package org.amends.couple;

/** Where something is said: in a person's own chat with the coach, or in the chat that both partners see. */
public enum Room {
    PRIVATE,
    GROUP
}
