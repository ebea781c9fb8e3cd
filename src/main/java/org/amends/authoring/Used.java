package org.amends.authoring;

/** Something that is named at a place. */
record Used<T>(Mark mark, T what) {}
