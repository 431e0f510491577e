package dev.sandbar.history;

import java.util.ArrayList;
import java.util.List;

/** Words as one text: one a line, with their own line feeds and backslashes escaped. */
final class WordList {
    private WordList() {}

    static String encode(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            lines.add(word.replace("\\", "\\\\").replace("\n", "\\n"));
        }
        return String.join("\n", lines);
    }

    static List<String> decode(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                words.add(word.toString());
                word.setLength(0);
            } else if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                word.append(next == 'n' ? '\n' : next);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
