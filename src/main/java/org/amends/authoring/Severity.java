package org.amends.authoring;

/** Whether a finding keeps the dialogs from running. */
public enum Severity {
    ERROR,
    WARNING
}
