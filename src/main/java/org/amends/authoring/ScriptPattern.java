package org.amends.authoring;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in which a star stands for any text. */
final class ScriptPattern {
    static boolean matches(String words, String message) {
        var pattern = Arrays.stream(words.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(message).matches();
    }

    private ScriptPattern() {}
}
